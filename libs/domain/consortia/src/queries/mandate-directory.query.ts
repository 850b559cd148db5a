import { Injectable } from '@nestjs/common';

import { dayOf, type LocalDate } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';

import type { Consortium } from '../consortia.types';
import { holdsOn } from '../domain/mandate';
import type { Mandate } from '../governance.types';
import { TABLE_TIME_ZONE } from '../services/table-time-zone';

/** The words of a mandate. */
export interface MandateText {
  readonly version: number;
  readonly fr: string;
  readonly en: string;
}

/** What partners have let the lead do in their name. */
@Injectable()
export class MandateDirectory {
  /** Those that the lead of today holds at that instant: not taken back, nor past their last day. */
  async heldBy(
    reader: Reader,
    { id, leadOrganisationId }: Pick<Consortium, 'id' | 'leadOrganisationId'>,
    at: Date,
  ): Promise<readonly Mandate[]> {
    const today = dayOf(at, TABLE_TIME_ZONE);
    const given = await reader.rows<Mandate>(
      `SELECT m.id, m.partner_id AS "partnerId", m.powers, m.expires_on AS "expiresOn"
       FROM consortia.mandate m
       JOIN consortia.partner p ON p.id = m.partner_id AND p.left_at IS NULL
       WHERE m.consortium_id = $1 AND m.lead_organisation_id = $2 AND m.revoked_at IS NULL`,
      [id, leadOrganisationId],
    );
    return given.filter((mandate) => holdsOn(mandate, today));
  }
}

/** The text that a mandate given on that day is in. */
export async function currentMandateText(reader: Reader, day: LocalDate): Promise<MandateText> {
  const text = await reader.one<MandateText>(
    `SELECT version, fr, en FROM consortia.mandate_text WHERE valid_from <= $1::date
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
    [day],
  );
  invariant(text !== null, `a text of mandates is in force on ${day}`);
  return text;
}
