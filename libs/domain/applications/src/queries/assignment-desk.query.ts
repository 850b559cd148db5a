import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { SectionAssignment } from '../services/assign-section.service';

import { organisationJson, personJson } from './json';
import { Reach } from './reach';
import { Teams, type OwnTeam } from './team.query';

export interface KeptAssignment extends Omit<SectionAssignment, 'expectedVersion'> {
  readonly assignedAt: Date;
  readonly assignedBy: string;
}

const ASSIGNMENTS = `
  SELECT coalesce(json_agg(json_build_object('section', g.section_code,
    'partnerId', g.partner_id, 'organisation', ${organisationJson('p.organisation_id')},
    'person', ${personJson('g.person_id')}, 'dueOn', g.due_on, 'note', g.note,
    'version', g.version, 'assignedAt', ${instantJson('g.assigned_at')},
    'assignedBy', ${personJson('g.assigned_by')}) ORDER BY g.section_code), '[]')::text AS json
  FROM applications.section_assignment g
  JOIN applications.partner p
    ON p.application_id = g.application_id AND p.partner_id = g.partner_id
  WHERE g.application_id = $1`;

/** Which partner is asked to answer which section. */
@Injectable()
export class AssignmentDesk {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly teams: Teams,
  ) {}

  /** The application locked, and the version of the assignment: 0 when there is none. */
  async hold(tx: Tx, actor: Actor, id: ApplicationId, section: string): Promise<HeldAssignment> {
    await this.reach.lock(tx, actor, id);
    const reader = readerOf(tx);
    const team = await this.teams.findOwn(reader, actor, id);
    const kept = await reader.one<{ readonly version: number }>(
      `SELECT version FROM applications.section_assignment
       WHERE application_id = $1 AND section_code = $2`,
      [id, section],
    );
    return { team, version: kept?.version ?? 0 };
  }

  async keep(tx: Tx, kept: KeptAssignment): Promise<void> {
    const { applicationId, section, partnerId, personId, dueOn, note } = kept;
    await readerOf(tx).rows(
      `INSERT INTO applications.section_assignment AS g (application_id, section_code,
         partner_id, person_id, due_on, note, version, assigned_at, assigned_by)
       VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)
       ON CONFLICT (application_id, section_code) DO UPDATE
       SET partner_id = $3, person_id = $4, due_on = $5, note = $6, version = g.version + 1,
         assigned_at = $7, assigned_by = $8`,
      [applicationId, section, partnerId, personId, dueOn, note, kept.assignedAt, kept.assignedBy],
    );
  }

  async remove(reader: Reader, id: ApplicationId, section: string): Promise<void> {
    await reader.rows(
      'DELETE FROM applications.section_assignment WHERE application_id = $1 AND section_code = $2',
      [id, section],
    );
  }

  /** All of an application, as JSON. @throws ApplicationNotFound, DiscussionNotYours */
  read(actor: Actor, id: ApplicationId): Promise<string> {
    return this.transactions.read(actor, async (reader) => {
      await this.teams.findOwn(reader, actor, id);
      const row = await reader.one<{ readonly json: string }>(ASSIGNMENTS, [id]);
      return row?.json ?? '[]';
    });
  }
}

export interface HeldAssignment {
  readonly team: OwnTeam;
  readonly version: number;
}
