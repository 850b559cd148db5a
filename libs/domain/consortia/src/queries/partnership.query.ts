import { Injectable } from '@nestjs/common';

import type { Refusal } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import { OrganisationDirectory } from '#domain/organisations';
import { TerritoryDirectory, type TerritoryId } from '#domain/territories';

import type { Partner, PartnerFacts } from '../consortia.types';
import { checkPartnership } from '../domain/partnership';

/** As much of a call as a consortium is held against. */
type Terms = Pick<CallRevision, 'funderId' | 'partnership'>;

/** As much of a consortium as the rules of a call look at. */
interface Seated {
  readonly partners: readonly Pick<Partner, 'organisationId' | 'role' | 'college'>[];
}

/** Holds a consortium against the rules of a call. */
@Injectable()
export class Partnership {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly territories: TerritoryDirectory,
  ) {}

  /** Everything that the rules have against the partners as they are now. */
  async faultsOf(reader: Reader, consortium: Seated, terms: Terms): Promise<readonly Refusal[]> {
    return checkPartnership(terms.partnership, await this.factsOf(reader, consortium, terms));
  }

  async factsOf(
    reader: Reader,
    { partners }: Seated,
    { funderId, partnership: { territoryScope } }: Terms,
  ): Promise<readonly PartnerFacts[]> {
    const ids = partners.map(({ organisationId }) => organisationId);
    const found = await this.organisations.find(reader, ids);
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    const inside = await this.inside(reader, territoryScope?.territoryIds ?? null);
    return partners.map(({ organisationId, role, college }) => {
      const organisation = byId.get(organisationId);
      return {
        organisationId,
        role,
        college,
        isEss: organisation?.isEss ?? false,
        isInsideTerritory: inside(organisation?.seatTerritoryId ?? null),
        isFunder: organisationId === funderId,
      };
    });
  }

  private async inside(reader: Reader, scope: readonly TerritoryId[] | null) {
    if (scope === null) return () => true;
    const communes = await this.territories.communesOf(reader, scope);
    const ids = new Set<TerritoryId>([...scope, ...communes]);
    return (seat: TerritoryId | null) => seat !== null && ids.has(seat);
  }
}
