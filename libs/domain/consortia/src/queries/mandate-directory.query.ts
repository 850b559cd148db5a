import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';

import type { Consortium } from '../consortia.types';
import type { Mandate } from '../governance.types';

/** The words of a mandate. */
export interface MandateText {
  readonly version: number;
  readonly fr: string;
  readonly en: string;
}

/** What partners have let the lead do in their name. */
@Injectable()
export class MandateDirectory {
  /** Those that the lead of today holds, and that nobody took back; some may be past their day. */
  heldBy(
    reader: Reader,
    { id, leadOrganisationId }: Pick<Consortium, 'id' | 'leadOrganisationId'>,
  ): Promise<readonly Mandate[]> {
    return reader.rows<Mandate>(
      `SELECT m.id, m.partner_id AS "partnerId", m.powers, m.expires_on AS "expiresOn"
       FROM consortia.mandate m
       JOIN consortia.partner p ON p.id = m.partner_id AND p.left_at IS NULL
       WHERE m.consortium_id = $1 AND m.lead_organisation_id = $2 AND m.revoked_at IS NULL`,
      [id, leadOrganisationId],
    );
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
