import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { ConsortiumNotFound } from '../consortia.errors';
import type { ConsortiumId } from '../consortia.types';
import {
  rightsOf,
  type ConsortiumRights,
  type GivenRight,
  type RightHolder,
} from '../domain/rights';

interface FactsRow {
  readonly leadOrganisationId: OrganisationId;
  readonly partners: readonly RightHolder[];
  readonly given: readonly GivenRight[];
}

const FACTS = `
  SELECT c.lead_organisation_id AS "leadOrganisationId",
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'organisationId', p.organisation_id)), '[]')
      FROM consortia.partner p WHERE p.consortium_id = c.id AND p.left_at IS NULL) AS partners,
    (SELECT coalesce(json_agg(json_build_object('part', r.part, 'level', r.level,
        'partnerId', r.partner_id)), '[]')
      FROM consortia."right" r
      WHERE r.consortium_id = c.id AND r.person_id = $2::uuid AND r.ended_at IS NULL) AS given
  FROM consortia.consortium c WHERE c.id = $1`;

/** For who writes what a consortium makes: may this actor touch that part of it? */
@Injectable()
export class RightsDirectory {
  /**
   * What the actor may do with each part. Funders and strangers who reach the consortium otherwise
   * have no right here: what they read is for others to say. One statement.
   * @throws ConsortiumNotFound
   */
  async rightsOf(
    reader: Reader,
    actor: Actor,
    consortiumId: ConsortiumId,
  ): Promise<ConsortiumRights> {
    const facts = await reader.one<FactsRow>(FACTS, [consortiumId, actor.id]);
    if (facts === null) throw new ConsortiumNotFound();
    return rightsOf(actor, facts);
  }
}
