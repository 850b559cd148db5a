import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ClauseKind, ClauseTemplate, ClauseTemplateId } from '../agreements.types';
import type { ContentThreshold } from '../domain/terms';

const TEMPLATE = 'id, code, number, kind, title, body';

/** What clauses are written from, and which the law asks for. */
@Injectable()
export class ClauseTemplatesQuery {
  /** The latest of each code that the house wrote, in the order of the agreement. */
  ofTheHouse(reader: Reader, day: LocalDate): Promise<readonly ClauseTemplate[]> {
    return reader.rows<ClauseTemplate>(
      `SELECT ${TEMPLATE} FROM (
         SELECT DISTINCT ON (code) * FROM agreements.clause_template
         WHERE funder_id IS NULL AND valid_from <= $1 ORDER BY code, number DESC) latest
       ORDER BY array_position(ARRAY['object', 'amount', 'payment-terms', 'use-of-funds',
         'control-evaluation', 'unspent-money', 'duration', 'termination'], kind), code`,
      [day],
    );
  }

  /** Those of the house and of that funder, in the order in which they are asked for. */
  among(
    reader: Reader,
    ids: readonly ClauseTemplateId[],
    funderId: OrganisationId,
  ): Promise<readonly ClauseTemplate[]> {
    return reader.rows<ClauseTemplate>(
      `SELECT ${TEMPLATE} FROM agreements.clause_template
       WHERE id = ANY ($1::uuid[]) AND (funder_id IS NULL OR funder_id = $2)
       ORDER BY array_position($1::uuid[], id)`,
      [ids, funderId],
    );
  }

  /** What the law asked of agreements on that day, past which amount. */
  async thresholdOn(reader: Reader, day: LocalDate): Promise<ContentThreshold> {
    const row = await reader.one<{ readonly cents: string; readonly kinds: ClauseKind[] }>(
      `SELECT above_cents AS cents, kinds FROM agreements.content_threshold
       WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1`,
      [day],
    );
    invariant(row !== null, 'the law has a threshold on every day that we know');
    return { above: eur(BigInt(row.cents)), kinds: row.kinds };
  }
}
