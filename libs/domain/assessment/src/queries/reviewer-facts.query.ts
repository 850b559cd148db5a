import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { PeopleDirectory, type PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { ReviewerFacts } from '../domain/assignment';

import { ConflictsQuery } from './conflicts.query';

interface Sides {
  readonly funderId: OrganisationId;
  readonly partnerIds: readonly OrganisationId[];
}

/** Who a would-be reviewer stands for, and who is judged. Ask as the system: it crosses tenants. */
@Injectable()
export class ReviewerFactsQuery {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly conflicts: ConflictsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    reader: Reader,
    reviewerId: PersonId,
    applicationId: ApplicationId,
  ): Promise<ReviewerFacts> {
    const sides = await reader.one<Sides>(
      `SELECT a.funder_id AS "funderId", array_agg(p.organisation_id) AS "partnerIds"
       FROM applications.application a
       JOIN consortia.partner p ON p.consortium_id = a.consortium_id
       WHERE a.id = $1 GROUP BY a.id`,
      [applicationId],
    );
    if (sides === null) return { memberships: [], partnerIds: [], isRecused: false };
    const { funderId, partnerIds } = sides;
    const members = await this.people.membersOf(reader, [funderId, ...partnerIds]);
    const memberships = members.filter(({ personId }) => personId === reviewerId);
    const isRecused = await this.isRecused(reader, reviewerId, applicationId);
    return { memberships, partnerIds, isRecused };
  }

  private async isRecused(reader: Reader, reviewerId: PersonId, applicationId: ApplicationId) {
    const recusal = await reader.one(
      'SELECT since FROM assessment.recusal WHERE application_id = $1 AND person_id = $2',
      [applicationId, reviewerId],
    );
    if (recusal !== null) return true;
    const search = { applicationIds: [applicationId], personIds: [reviewerId], at: this.clock() };
    return (await this.conflicts.find(reader, search)).length > 0;
  }
}
