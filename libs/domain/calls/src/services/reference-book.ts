import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { Bug, invariant, refusal, type Refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { PublicationRefused } from '../calls.errors';
import type { CallToPublish } from '../domain/publication';
import { initialsOf, referenceOf, variantsOf, yearOf } from '../domain/reference';
import type { CallEntity } from '../storage/call.entity';

const CLAIM = `
  INSERT INTO calls.reference_code (code, funder_id, is_default, claimed_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING code`;

const COUNT = `
  INSERT INTO calls.reference_counter AS counter (funder_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (funder_id, year) DO UPDATE SET last = counter.last + 1 RETURNING last`;

/** Gives calls their references: for each funder and year, 1, 2, 3… without a gap. */
@Injectable()
export class ReferenceBook {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Lists the letters that the call asks for, when they are another funder's. */
  async check(
    reader: Reader,
    { funderId, content: { referenceCode: code } }: CallToPublish,
  ): Promise<readonly Refusal[]> {
    const holderId = code === null ? null : await this.holderOf(reader, code);
    return code === null || holderId === null || holderId === funderId ? [] : [taken(code)];
  }

  /**
   * The reference of a call that is being published. Take it last before the commit: until then,
   * the other publications of the funder wait.
   * @throws PublicationRefused when the letters that it asks for are another funder's.
   */
  async next(tx: Tx, { funderId, funderName, content }: CallEntity): Promise<string> {
    const reader = readerOf(tx);
    const { referenceCode, timeZone } = content;
    const code =
      referenceCode === null
        ? await this.defaultCode(reader, funderId, funderName)
        : await this.chosenCode(reader, funderId, referenceCode);
    const year = yearOf(this.clock(), timeZone);
    const counter = await reader.one<{ last: number }>(COUNT, [funderId, year]);
    invariant(counter !== null, 'a counter that was raised says how far');
    return referenceOf(year, code, counter.last);
  }

  private async chosenCode(
    reader: Reader,
    funderId: OrganisationId,
    code: string,
  ): Promise<string> {
    await reader.one(CLAIM, [code, funderId, false, this.clock()]);
    if ((await this.holderOf(reader, code)) === funderId) return code;
    throw new PublicationRefused([taken(code)]);
  }

  private async holderOf(reader: Reader, code: string): Promise<OrganisationId | null> {
    const held = await reader.one<{ funderId: OrganisationId }>(
      `SELECT funder_id AS "funderId" FROM calls.reference_code WHERE code = $1`,
      [code],
    );
    return held?.funderId ?? null;
  }

  private async defaultCode(
    reader: Reader,
    funderId: OrganisationId,
    name: string,
  ): Promise<string> {
    for (const code of variantsOf(initialsOf(name))) {
      const held = await reader.one<{ code: string }>(
        `SELECT code FROM calls.reference_code WHERE funder_id = $1 AND is_default`,
        [funderId],
      );
      if (held !== null) return held.code;
      const claimed = await reader.one(CLAIM, [code, funderId, true, this.clock()]);
      if (claimed !== null) return code;
    }
    throw new Bug('Variants of a code never end.');
  }
}

function taken(code: string): Refusal {
  return refusal('reference-code-taken', '/referenceCode', { code });
}
