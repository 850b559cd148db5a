import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { PeopleDirectory, type PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { ReviewerFacts } from '../domain/assignment';

interface Sides {
  readonly funderId: OrganisationId;
  readonly partnerIds: readonly OrganisationId[];
}

/** Who a would-be reviewer stands for, and who is judged. Ask as the system: it crosses tenants. */
@Injectable()
export class ReviewerFactsQuery {
  constructor(private readonly people: PeopleDirectory) {}

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
    if (sides === null) return { memberships: [], partnerIds: [] };
    const { funderId, partnerIds } = sides;
    const members = await this.people.membersOf(reader, [funderId, ...partnerIds]);
    const memberships = members.filter(({ personId }) => personId === reviewerId);
    return { memberships, partnerIds };
  }
}
