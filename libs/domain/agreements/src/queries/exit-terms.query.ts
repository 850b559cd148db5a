import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import type { Money } from '#kernel/money';
import type { Reader } from '#platform/database';
import {
  CharterDirectory,
  ConsortiumDirectory,
  redistribute,
  type ConsortiumId,
  type PartnerId,
} from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { Party } from '../agreements.types';
import { budgetsOf, placesOf, type ExitTerms } from '../domain/departure';

/** What a beneficiary has, and would have. */
export interface ChangedShare {
  readonly organisationId: OrganisationId;
  readonly capacity: Party['capacity'];
  readonly before: Money;
  readonly after: Money;
}

/** What the partners wrote of departures, and the place of each at their table. */
@Injectable()
export class ExitTermsQuery {
  constructor(
    private readonly charters: CharterDirectory,
    private readonly consortia: ConsortiumDirectory,
  ) {}

  async read(reader: Reader, consortiumId: ConsortiumId) {
    const charter = await this.charters.latest(reader, consortiumId);
    const { partners } = await this.consortia.find(reader, consortiumId);
    const { partnerExit: exit = null, sharingKey: key = null } = charter?.clauses ?? {};
    const written: ExitTerms | null =
      exit === null
        ? null
        : { noticeDays: exit.noticeDays, redistribution: exit.redistribution, key };
    return { written, placeOf: placesOf(partners) };
  }
}

/** By the rule of redistribution, to the cent. Asserts that who leaves is a partner. */
export function sharesWithout(
  parties: readonly Party[],
  leaverId: OrganisationId,
  { redistribution, key }: ExitTerms,
  placeOf: (id: OrganisationId) => PartnerId,
): readonly ChangedShare[] {
  const beneficiaries = parties.filter(
    ({ capacity }) => capacity === 'lead' || capacity === 'partner',
  );
  const lead = beneficiaries.find(({ capacity }) => capacity === 'lead');
  invariant(lead !== undefined, 'an agreement has a lead');
  const leadId = placeOf(lead.organisationId);
  const after = redistribute(budgetsOf(beneficiaries, placeOf), placeOf(leaverId), {
    exit: { redistribution },
    key,
    leadId,
  });
  const gained = new Map(after.map(({ partnerId, remaining }) => [partnerId, remaining]));
  return beneficiaries
    .filter(({ organisationId }) => organisationId !== leaverId)
    .map(({ organisationId, capacity, share }) => ({
      organisationId,
      capacity,
      before: share,
      after: gained.get(placeOf(organisationId)) ?? share,
    }));
}
