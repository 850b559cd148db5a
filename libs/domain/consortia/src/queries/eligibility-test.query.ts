import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import type { Refusal } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import { CallRegister, type CallId } from '#domain/calls';
import type { LegalForm } from '#domain/organisations';
import { TerritoryDirectory, type TerritoryId } from '#domain/territories';

import type { PartnerFacts } from '../consortia.types';
import { checkPartnership } from '../domain/partnership';

/** A partner as someone describes it, before anything is registered. */
interface DescribedPartner extends Pick<PartnerFacts, 'role' | 'college' | 'isEss'> {
  readonly legalForm?: LegalForm | null;
  readonly seatTerritoryId?: TerritoryId | null;
  readonly ageMonths?: number | null;
  readonly hasLetter?: boolean;
}

interface DescribedConsortium {
  readonly partners: readonly DescribedPartner[];
  readonly meetings: number;
}

/** Nobody yet: the rules look at what a partner is, not at who it is. */
const NOBODY = asId<'Organisation'>('00000000-0000-0000-0000-000000000000');

@Injectable()
export class EligibilityTest {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly territories: TerritoryDirectory,
  ) {}

  /**
   * What the partnership rules of a published call have against a consortium that is only
   * described; who the funder is, is not asked.
   * @throws CallNotFound
   */
  of(
    actor: Actor,
    callId: CallId,
    { partners, meetings }: DescribedConsortium,
  ): Promise<readonly Refusal[]> {
    return this.transactions.read(actor, async (reader) => {
      const { partnership } = await this.calls.revisionOf(reader, callId);
      const scope = partnership.territoryScope?.territoryIds ?? null;
      const inside = new Set<TerritoryId>(
        scope === null ? [] : [...scope, ...(await this.territories.communesOf(reader, scope))],
      );
      const facts = partners.map((partner): PartnerFacts => {
        const seat = partner.seatTerritoryId ?? null;
        return {
          organisationId: NOBODY,
          role: partner.role,
          college: partner.college,
          isEss: partner.isEss,
          isInsideTerritory: scope === null || (seat !== null && inside.has(seat)),
          isFunder: false,
          legalForm: partner.legalForm ?? null,
          ageMonths: partner.ageMonths ?? null,
          hasLetter: partner.hasLetter ?? false,
        };
      });
      return checkPartnership(partnership, facts, { meetings });
    });
  }
}
