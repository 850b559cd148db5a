import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Reader } from '#platform/database';
import type { PartnerId, PartnerRole } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import { ApplicationNotFound } from '../applications.errors';
import { DiscussionNotYours } from '../form.errors';
import { candidateOrganisation, writingOrganisation } from '../form.policy';
import type { Application, ApplicationId } from '../applications.types';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { Reach } from './reach';

/** A partner of an application, as rules of access ask about it. */
export interface TeamMember {
  readonly partnerId: PartnerId;
  readonly organisationId: OrganisationId;
  readonly role: PartnerRole;
}

/** An application, who writes it, and what it is made of. */
export interface Team {
  readonly application: Application;
  /** The lead first. */
  readonly partners: readonly TeamMember[];
  readonly sectionCodes: readonly string[];
}

/** A team as seen by one of its own. */
export interface OwnTeam extends Team {
  /** For which partner the actor speaks; the lead when it speaks for several. */
  readonly organisationId: OrganisationId;
}

interface Row extends ApplicationRow {
  readonly partners: readonly TeamMember[] | null;
  readonly sectionCodes: readonly string[] | null;
}

const TEAM = `
  SELECT ${APPLICATION_COLUMNS},
    (SELECT json_agg(json_build_object('partnerId', p.partner_id,
        'organisationId', p.organisation_id, 'role', p.role)
        ORDER BY p.role <> 'lead', p.joined_at, p.partner_id)
      FROM applications.partner p WHERE p.application_id = a.id) AS partners,
    ARRAY(SELECT s.code FROM applications.section_answer s
      WHERE s.application_id = a.id AND s.is_asked ORDER BY s.code) AS "sectionCodes"
  FROM applications.application a WHERE a.id = $1`;

/** Who writes an application together: asked before anything is said about it. */
@Injectable()
export class Teams {
  constructor(private readonly reach: Reach) {}

  /** By one statement. @throws ApplicationNotFound */
  async find(reader: Reader, actor: Actor, id: ApplicationId): Promise<Team> {
    const row = await reader.one<Row>(`${TEAM} AND ${this.reach.condition('$2')}`, [
      id,
      this.reach.paramOf(actor),
    ]);
    if (row === null) throw new ApplicationNotFound();
    return {
      application: applicationOf(row),
      partners: row.partners ?? [],
      sectionCodes: row.sectionCodes ?? [],
    };
  }

  /** The same, for those who are in it only. @throws ApplicationNotFound, DiscussionNotYours */
  async findOwn(reader: Reader, actor: Actor, id: ApplicationId): Promise<OwnTeam> {
    const team = await this.find(reader, actor, id);
    const organisationId = candidateOrganisation(actor, team.partners);
    if (organisationId === null) throw new DiscussionNotYours();
    return { ...team, organisationId };
  }

  /** The same, for those who write for a partner. @throws ApplicationNotFound, DiscussionNotYours */
  async findWriting(reader: Reader, actor: Actor, id: ApplicationId): Promise<OwnTeam> {
    const team = await this.find(reader, actor, id);
    const organisationId = writingOrganisation(actor, team.partners);
    if (organisationId === null) throw new DiscussionNotYours();
    return { ...team, organisationId };
  }
}
