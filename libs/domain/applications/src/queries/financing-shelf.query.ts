import { Injectable } from '@nestjs/common';

import { newId, type Id } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';
import { readerOf, type Reader, type Tx } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { FinancingSource, PromiseStatus } from '../domain/financing-plan';

import type { Writing } from './plan-shelf.query';
import { sourceOf, sourcesJson, type SourceRow } from './source-sql';

/** The sources of an application, with the version of the page that they are written on. */
export interface KeptFinancing {
  readonly version: number;
  readonly sources: readonly FinancingSource[];
  readonly updatedAt: Date | null;
}

/** One step of the promise of a source: how its state changed. */
export interface PromiseStep {
  readonly source: string;
  /** Null when the source was new. */
  readonly from: PromiseStatus | null;
  readonly to: PromiseStatus;
  readonly note: string | null;
}

/** A step as it was kept. */
export interface KeptStep extends PromiseStep {
  readonly takenAt: Date;
}

interface FinancingRow {
  readonly version: number | null;
  readonly updatedAt: Date | null;
  readonly sources: readonly SourceRow[];
}

/** Where financing plans are kept; who writes one holds its application. */
@Injectable()
export class FinancingShelf {
  async read(reader: Reader, id: ApplicationId): Promise<KeptFinancing> {
    const row = await reader.one<FinancingRow>(
      `SELECT p.version, p.updated_at AS "updatedAt", (${sourcesJson('$1::uuid')}) AS sources
       FROM (SELECT 1) one
       LEFT JOIN applications.financing_plan p ON p.application_id = $1::uuid`,
      [id],
    );
    const { version = null, updatedAt = null, sources = [] } = row ?? {};
    return { version: version ?? 1, updatedAt, sources: sources.map(sourceOf) };
  }

  async stepsOf(reader: Reader, id: ApplicationId): Promise<readonly KeptStep[]> {
    return reader.rows<KeptStep>(
      `SELECT source_code AS source, from_status AS "from", to_status AS "to", note,
         taken_at AS "takenAt"
       FROM applications.promise_step WHERE application_id = $1
       ORDER BY plan_version, source_code`,
      [id],
    );
  }

  /** Four statements, whatever the number of sources. Returns the new version. */
  async keep(
    tx: Tx,
    id: ApplicationId,
    sources: readonly FinancingSource[],
    { at, by }: Writing,
  ): Promise<number> {
    const reader = readerOf(tx);
    const version = await this.turnPage(reader, id, { at, by });
    await reader.rows(`DELETE FROM applications.financing_source WHERE application_id = $1`, [id]);
    await reader.rows(
      `INSERT INTO applications.financing_source (application_id, code, position, kind, funder_id,
         label, partner_id, instrument, amount_cents, status, condition_text, condition_source,
         condition_at_least_cents, condition_at_least_ppm, aid_basis)
       SELECT $1, s."code", s."position", s."kind", s."funderId", s."label", s."partnerId",
         s."instrument", s."cents", s."status", s."conditionText", s."conditionSource",
         s."atLeastCents", s."atLeastPpm", s."aidBasis"
       FROM jsonb_to_recordset($2::jsonb) AS s("code" text, "position" integer, "kind" text,
         "funderId" uuid, "label" text, "partnerId" uuid, "instrument" text, "cents" bigint,
         "status" text, "conditionText" text, "conditionSource" text, "atLeastCents" bigint,
         "atLeastPpm" integer, "aidBasis" text)`,
      [id, JSON.stringify(sources.map(rowOf))],
    );
    return version;
  }

  /** Moves one promise. Returns the new version of the plan. */
  async move(tx: Tx, id: ApplicationId, step: PromiseStep, writing: Writing): Promise<number> {
    const reader = readerOf(tx);
    await reader.rows(
      `UPDATE applications.financing_source SET status = $3
       WHERE application_id = $1 AND code = $2`,
      [id, step.source, step.to],
    );
    return this.turnPage(reader, id, writing);
  }

  /** Steps that led to a version of the plan, by one statement, whatever their number. */
  async record(
    tx: Tx,
    id: ApplicationId,
    steps: readonly PromiseStep[],
    { at, by, version }: Writing & { readonly version: number },
  ): Promise<void> {
    if (steps.length === 0) return;
    await readerOf(tx).rows(
      `INSERT INTO applications.promise_step
         (id, application_id, plan_version, source_code, from_status, to_status, note, taken_at,
          taken_by)
       SELECT s."id", $1, $5, s."source", s."from", s."to", s."note", $3, $4
       FROM jsonb_to_recordset($2::jsonb) AS s("id" uuid, "source" text, "from" text, "to" text,
         "note" text)`,
      [id, JSON.stringify(steps.map((step) => ({ ...step, id: stepId(at) }))), at, by, version],
    );
  }

  private async turnPage(reader: Reader, id: ApplicationId, { at, by }: Writing): Promise<number> {
    const row = await reader.one<{ readonly version: number }>(
      `INSERT INTO applications.financing_plan AS p (application_id, version, updated_at, updated_by)
       VALUES ($1, 2, $2, $3)
       ON CONFLICT (application_id) DO UPDATE SET version = p.version + 1,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by
       RETURNING version`,
      [id, at, by],
    );
    invariant(row !== null, 'a financing plan that is kept has a version');
    return row.version;
  }
}

function stepId(at: Date): Id<'PromiseStep'> {
  return newId(at);
}

function rowOf({ amount, condition, ...source }: FinancingSource, position: number) {
  const pct = condition?.atLeastPct ?? null;
  return {
    ...source,
    position,
    cents: amount.cents.toString(),
    conditionSource: condition?.source ?? null,
    atLeastCents: condition?.atLeast?.cents.toString() ?? null,
    atLeastPpm: pct === null ? null : Number(parsePercent(pct).ppm),
  };
}
