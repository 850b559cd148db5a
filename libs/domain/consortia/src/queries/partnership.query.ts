import { Injectable } from '@nestjs/common';

import { dayOf, monthsBetween, type LocalDate } from '#kernel/dates';
import type { Refusal } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import { OrganisationDirectory } from '#domain/organisations';
import { TerritoryDirectory, type TerritoryId } from '#domain/territories';

import type { ConsortiumId, Partner, PartnerFacts, PartnerId } from '../consortia.types';
import { checkCharter } from '../domain/charter';
import { checkPartnership } from '../domain/partnership';

import { CharterDirectory } from './charter-directory.query';

/** As much of a call as a consortium is held against. */
type Terms = Pick<CallRevision, 'funderId' | 'partnership' | 'charter' | 'closesAt' | 'timeZone'>;

/** As much of a consortium as the rules of a call look at. */
interface Seated {
  readonly id: ConsortiumId;
  readonly partners: readonly Pick<Partner, 'id' | 'organisationId' | 'role' | 'college'>[];
}

/** What the partners did together: the places that joined a letter, and how often they met. */
interface Evidence {
  readonly letters: readonly PartnerId[];
  readonly meetings: number;
}

const EVIDENCE = `
  SELECT ARRAY(SELECT l.partner_id FROM consortia.commitment_letter l
      WHERE l.consortium_id = $1 AND l.replaced_at IS NULL) AS letters,
    (SELECT count(*)::int FROM consortia.meeting g
      WHERE g.consortium_id = $1 AND g.struck_at IS NULL) AS meetings`;

/** Holds a consortium against the rules of a call. */
@Injectable()
export class Partnership {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly territories: TerritoryDirectory,
    private readonly charters: CharterDirectory,
  ) {}

  /**
   * Everything that the rules have against the partners as they are now, and against what they
   * agreed on. A constant number of statements.
   */
  async faultsOf(reader: Reader, consortium: Seated, terms: Terms): Promise<readonly Refusal[]> {
    const evidence = await this.evidenceOf(reader, consortium);
    const facts = await this.factsAmong(reader, consortium, terms, evidence);
    const { requiredClauses } = terms.charter;
    const charter =
      requiredClauses.length === 0 ? null : await this.charters.latest(reader, consortium.id);
    return [
      ...checkPartnership(terms.partnership, facts, evidence),
      ...checkCharter(requiredClauses, charter, consortium.partners),
    ];
  }

  async factsOf(
    reader: Reader,
    consortium: Seated,
    terms: Terms,
  ): Promise<readonly PartnerFacts[]> {
    const evidence = await this.evidenceOf(reader, consortium);
    return this.factsAmong(reader, consortium, terms, evidence);
  }

  private async evidenceOf(reader: Reader, { id }: Seated): Promise<Evidence> {
    const evidence = await reader.one<Evidence>(EVIDENCE, [id]);
    return evidence ?? { letters: [], meetings: 0 };
  }

  private async factsAmong(
    reader: Reader,
    { partners }: Seated,
    { funderId, partnership: { territoryScope }, closesAt, timeZone }: Terms,
    { letters }: Evidence,
  ): Promise<readonly PartnerFacts[]> {
    const ids = partners.map(({ organisationId }) => organisationId);
    const found = await this.organisations.find(reader, ids);
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    const inside = await this.inside(reader, territoryScope?.territoryIds ?? null);
    const closingDay = dayOf(closesAt, timeZone);
    return partners.map(({ id, organisationId, role, college }) => {
      const organisation = byId.get(organisationId);
      return {
        organisationId,
        role,
        college,
        isEss: organisation?.isEss ?? false,
        isInsideTerritory: inside(organisation?.seatTerritoryId ?? null),
        isFunder: organisationId === funderId,
        legalForm: organisation?.legalForm ?? null,
        ageMonths: ageOn(closingDay, organisation?.createdOn ?? null),
        hasLetter: letters.includes(id),
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

function ageOn(day: LocalDate, createdOn: LocalDate | null): number | null {
  return createdOn === null ? null : Math.max(0, monthsBetween(createdOn, day));
}
