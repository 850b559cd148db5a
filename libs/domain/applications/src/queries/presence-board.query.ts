import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { instantJson, readerOf, TransactionRunner, type Reader } from '#platform/database';

import type { ApplicationId } from '../applications.types';

import { organisationJson, personJson } from './json';
import { Teams } from './team.query';

/** Who gives no sign of life for so long is gone; clients give one every 20 seconds. */
export const PRESENCE_SECONDS = 45;

/** Where somebody is writing; null: in the application, on no section. */
export interface Whereabouts {
  readonly section: string | null;
  readonly field: string | null;
}

const PRESENT = `
  SELECT coalesce(json_agg(json_build_object('person', ${personJson('p.person_id')},
    'organisation', ${organisationJson('p.organisation_id')}, 'section', p.section_code,
    'field', p.field_code, 'seenAt', ${instantJson('p.seen_at')})
    ORDER BY p.seen_at DESC, p.person_id), '[]')::text AS json
  FROM applications.presence p WHERE p.application_id = $1 AND p.seen_at > $2`;

/**
 * Who is on which section now. One row for each person, made over at each sign of life; the answer
 * to one's own sign tells who else is there, so that nobody has to ask apart.
 */
@Injectable()
export class PresenceBoard {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly teams: Teams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives a sign of life. Returns who is there. @throws ApplicationNotFound, DiscussionNotYours */
  arrive(actor: Actor, id: ApplicationId, { section, field }: Whereabouts): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const { organisationId } = await this.teams.findOwn(reader, actor, id);
      await reader.rows(
        `INSERT INTO applications.presence AS p (application_id, person_id, organisation_id,
           section_code, field_code, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (application_id, person_id) DO UPDATE
         SET organisation_id = $3, section_code = $4, field_code = $5, seen_at = $6`,
        [id, actor.id, organisationId, section, field, this.clock()],
      );
      return this.present(reader, id);
    });
  }

  leave(actor: Actor, id: ApplicationId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      await this.teams.findOwn(reader, actor, id);
      await reader.rows(
        'DELETE FROM applications.presence WHERE application_id = $1 AND person_id = $2',
        [id, actor.id],
      );
    });
  }

  /** Who is there, as JSON. @throws ApplicationNotFound, DiscussionNotYours */
  read(actor: Actor, id: ApplicationId): Promise<string> {
    return this.transactions.read(actor, async (reader) => {
      await this.teams.findOwn(reader, actor, id);
      return this.present(reader, id);
    });
  }

  private async present(reader: Reader, id: ApplicationId): Promise<string> {
    const since = new Date(this.clock().getTime() - PRESENCE_SECONDS * 1000);
    const row = await reader.one<{ readonly json: string }>(PRESENT, [id, since]);
    return row?.json ?? '[]';
  }
}
