import { Injectable } from '@nestjs/common';

import { SYSTEM, type Role } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import { PeopleDirectory, type Member } from '#domain/identity';

import type { Team } from '../queries/team.query';

const WRITERS: readonly Role[] = ['representative', 'contributor'];

/**
 * Who writes for the partners of an application. Asked as the system: the people of one partner are
 * not known to another, save those with whom they write.
 */
@Injectable()
export class ConsortiumPeople {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly people: PeopleDirectory,
  ) {}

  writersOf({ partners }: Pick<Team, 'partners'>): Promise<readonly Member[]> {
    const ids = partners.map(({ organisationId }) => organisationId);
    return this.transactions.read(SYSTEM, (reader) => this.people.membersOf(reader, ids, WRITERS));
  }
}
