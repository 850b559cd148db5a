import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { TerritoryDirectory, TerritoryId } from '#domain/territories';

import {
  checkOrganisation,
  normaliseFacts,
  organisationRecord,
  type OrganisationFacts,
  type OrganisationRecord,
} from '../domain/organisation-facts';
import { OrganisationRefused } from '../organisations.errors';

/** What the rules need to know besides the facts themselves. */
interface Surroundings {
  readonly reader: Reader;
  readonly territories: TerritoryDirectory;
  readonly today: LocalDate;
  /** Reasons that only the caller can know. */
  readonly also?: (facts: OrganisationFacts) => readonly Refusal[];
}

/** The facts as they may be kept. @throws OrganisationRefused with every reason */
export async function acceptFacts(
  given: OrganisationFacts,
  { reader, territories, today, also }: Surroundings,
): Promise<OrganisationRecord> {
  const facts = normaliseFacts(given);
  const refusals = [
    ...checkOrganisation(facts, today),
    ...(await checkSeat(reader, territories, facts.seatTerritoryId)),
    ...(also?.(facts) ?? []),
  ];
  if (refusals.length > 0) throw new OrganisationRefused(refusals);
  return organisationRecord(facts);
}

async function checkSeat(
  reader: Reader,
  territories: TerritoryDirectory,
  id: TerritoryId | null,
): Promise<readonly Refusal[]> {
  if (id === null) return [];
  const [seat] = await territories.find(reader, [id]);
  if (seat === undefined) return [refusal('seat-unknown', '/seatTerritoryId', { id })];
  return seat.kind === 'commune' ? [] : [refusal('seat-not-a-commune', '/seatTerritoryId')];
}
