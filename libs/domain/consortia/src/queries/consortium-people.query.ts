import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { instantJson, TransactionRunner, type Reader } from '#platform/database';
import { PeopleDirectory, type PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { Consortium, ConsortiumId, PartnerId, RightId } from '../consortia.types';
import { partsOf, type RightLevel, type RightPart } from '../domain/rights';

import { ConsortiumDirectory } from './consortium-directory.query';
import { RightsDirectory } from './consortium-rights.query';

/** A right as those round the table read it. */
export interface RightView {
  readonly id: RightId;
  readonly partnerId: PartnerId;
  readonly personId: PersonId;
  readonly part: string;
  readonly level: RightLevel;
  readonly givenAt: string;
}

/** Somebody who may be given a right: of a partner, known by name to the others. */
export interface TablePerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly organisationId: OrganisationId;
}

export interface RightsView {
  readonly mine: readonly { readonly part: RightPart; readonly level: RightLevel }[];
  readonly given: readonly RightView[];
  readonly people: readonly TablePerson[];
}

const GIVEN = `
  SELECT r.id, r.partner_id AS "partnerId", r.person_id AS "personId", r.part, r.level,
    ${instantJson('r.given_at')} AS "givenAt"
  FROM consortia."right" r
  JOIN consortia.partner p ON p.id = r.partner_id AND p.left_at IS NULL
  WHERE r.consortium_id = $1 AND r.ended_at IS NULL ORDER BY r.part, r.id`;

/** Who writes for the partners, and what each was given. */
@Injectable()
export class ConsortiumPeople {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly rights: RightsDirectory,
    private readonly people: PeopleDirectory,
  ) {}

  /**
   * The names of people are for those round the table: a funder that reads the consortium is told
   * none. @throws ConsortiumNotFound
   */
  read(actor: Actor, id: ConsortiumId): Promise<RightsView> {
    return this.transactions.read(actor, async (reader) => {
      const consortium = await this.consortia.find(reader, id);
      const rights = await this.rights.rightsOf(reader, actor, id);
      const mine = partsOf(consortium.partners).flatMap((part) => {
        const level = rights.on(part);
        return level === null ? [] : [{ part, level }];
      });
      if (mine.length === 0) return { mine, given: [], people: [] };
      const given = await reader.rows<RightView>(GIVEN, [id]);
      return { mine, given, people: await this.peopleOf(consortium) };
    });
  }

  /** Read by the house: row-level security shows nobody the people of another organisation. */
  peopleOf({ partners }: Consortium): Promise<readonly TablePerson[]> {
    return this.transactions.read(SYSTEM, (reader) => this.members(reader, partners));
  }

  private async members(
    reader: Reader,
    partners: Consortium['partners'],
  ): Promise<readonly TablePerson[]> {
    const ids = partners.map(({ organisationId }) => organisationId);
    const members = await this.people.membersOf(reader, ids, ['representative', 'contributor']);
    return members.map(({ personId, name, organisationId }) => ({
      personId,
      name,
      organisationId,
    }));
  }
}
