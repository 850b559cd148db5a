import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, TransactionRunner, type Reader } from '#platform/database';

import { checkMerge, type MergedOne } from '../domain/merge';
import { MergeNotFound, OrganisationNotFound } from '../organisations.errors';
import type { MergeId, MergeStatus, OrganisationId } from '../organisations.types';

import { MergeObstacles, type MergedPair } from './merge-obstacles';

export interface MergeView extends MergedPair {
  readonly id: MergeId;
  readonly keptName: string;
  readonly mergedName: string;
  readonly status: MergeStatus;
  readonly reason: string;
  readonly proposedAt: string;
  readonly hasKeptAgreed: boolean;
  readonly hasMergedAgreed: boolean;
  readonly settledAt: string | null;
  readonly settledReason: string | null;
  readonly version: number;
}

/** Someone who may be the same, and why. */
export interface Likeness {
  readonly id: OrganisationId;
  readonly name: string;
  readonly siren: string | null;
  readonly rna: string | null;
  /** From 0 to 1: how much the names have in common. */
  readonly likeness: number;
  readonly isSameCommune: boolean;
}

/** Advice of the house: below it, pairs of names are seldom of one organisation. */
const LIKENESS_MIN = 0.45;

/** Far more than anybody proposes of one organisation. */
const MOST = 100;

/** Organisations are known to everyone; who may see the merge is for its policy. */
const VIEW = `SELECT m.id, kept_id AS "keptId", merged_id AS "mergedId", k.name AS "keptName",
    o.name AS "mergedName", status, reason, ${instantJson('proposed_at')} AS "proposedAt", kept_agreed_by IS NOT NULL AS "hasKeptAgreed",
    merged_agreed_by IS NOT NULL AS "hasMergedAgreed",
    ${instantJson('settled_at')} AS "settledAt", settled_reason AS "settledReason", m.version
  FROM organisations.merge m
  JOIN organisations.organisation k ON k.id = m.kept_id
  JOIN organisations.organisation o ON o.id = m.merged_id`;

const ONE = `SELECT o.id, o.siren, o.siret, o.rna, o.merged_into_id AS "mergedIntoId",
    EXISTS (SELECT 1 FROM organisations.organisation a WHERE a.merged_into_id = o.id)
      AS "hasAliases",
    EXISTS (SELECT 1 FROM organisations.bank_details b WHERE b.organisation_id = o.id)
      AS "hasBankDetails"
  FROM organisations.organisation o WHERE o.id = ANY ($1::uuid[])`;

@Injectable()
export class MergesQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly obstacles: MergeObstacles,
  ) {}

  /** @throws MergeNotFound for whoever is of neither as well */
  async find(actor: Actor, id: MergeId): Promise<MergeView> {
    const view = await this.transactions.read(actor, (reader) =>
      reader.one<MergeView>(`${VIEW} WHERE m.id = $1`, [id]),
    );
    if (view === null) throw new MergeNotFound();
    return view;
  }

  /** The merges of an organisation that the actor may know of, the latest first. */
  ofOrganisation(actor: Actor, id: OrganisationId): Promise<readonly MergeView[]> {
    return this.transactions.read(actor, (reader) =>
      reader.rows<MergeView>(
        `${VIEW} WHERE m.kept_id = $1 OR m.merged_id = $1
         ORDER BY m.proposed_at DESC, m.id LIMIT ${MOST}`,
        [id],
      ),
    );
  }

  /** Both, and every reason against; read as the house. @throws OrganisationNotFound */
  async judge(reader: Reader, pair: MergedPair) {
    const rows = await reader.rows<MergedOne>(ONE, [[pair.keptId, pair.mergedId]]);
    const kept = rows.find(({ id }) => id === pair.keptId);
    const merged = rows.find(({ id }) => id === pair.mergedId);
    if (kept === undefined || merged === undefined) throw new OrganisationNotFound();
    const obstacles = await this.obstacles.between(reader, pair);
    return { kept, merged, refusals: checkMerge(kept, merged, obstacles) };
  }

  /** Who may be the same: like names, first those of the same commune. @throws OrganisationNotFound */
  async likenesses(actor: Actor, id: OrganisationId): Promise<readonly Likeness[]> {
    return this.transactions.read(actor, async (reader) => {
      const known = await reader.one(
        `SELECT 1 AS here FROM organisations.organisation WHERE id = $1`,
        [id],
      );
      if (known === null) throw new OrganisationNotFound();
      return reader.rows<Likeness>(
        `SELECT o.id, o.name, o.siren, o.rna,
           round(similarity(o.search, s.search)::numeric, 2)::float8 AS likeness,
           coalesce(o.seat_territory_id = s.seat_territory_id, false) AS "isSameCommune"
         FROM organisations.organisation s
         JOIN organisations.organisation o ON o.id <> s.id AND o.search % s.search
         WHERE s.id = $1 AND o.merged_into_id IS NULL AND s.merged_into_id IS NULL
           AND similarity(o.search, s.search) >= $2
           AND (o.siren IS NULL OR s.siren IS NULL OR o.siren = s.siren)
         ORDER BY "isSameCommune" DESC, likeness DESC, o.id LIMIT 20`,
        [id, LIKENESS_MIN],
      );
    });
  }
}
