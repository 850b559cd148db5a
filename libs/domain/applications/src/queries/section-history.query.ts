import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, TransactionRunner } from '#platform/database';
import { Cursors, listing, page, type Page } from '#platform/listing';

import { SectionNotFound } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { SectionVersionNotFound } from '../form.errors';

import { personJson } from './json';
import { Teams } from './team.query';

export const SECTION_VERSION_LISTING = listing({
  filters: {},
  sorts: { version: { column: 'v.version', neverNull: true } },
  defaultSort: '-version',
  idColumn: 'v.version',
});

const VERSION = `'version', v.version, 'savedAt', ${instantJson('v.saved_at')},
  'savedBy', ${personJson('v.saved_by')}, 'origin', v.origin,
  'originVersion', v.origin_version`;

/** What a section said before, who wrote it and when: for those who write it. */
@Injectable()
export class SectionHistory {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly teams: Teams,
    private readonly cursors: Cursors,
  ) {}

  /** @throws ApplicationNotFound, DiscussionNotYours, SectionNotFound */
  page(actor: Actor, id: ApplicationId, code: string, query: unknown): Promise<Page> {
    const request = SECTION_VERSION_LISTING.read(query);
    const source = {
      select: `json_build_object(${VERSION})`,
      from: 'applications.section_version v',
      where: 'v.application_id = $1 AND v.section_code = $2',
      params: [id, code],
    };
    return this.transactions.read(actor, async (reader) => {
      const { sectionCodes } = await this.teams.findOwn(reader, actor, id);
      if (!sectionCodes.includes(code)) throw new SectionNotFound();
      return page(reader, request, source, this.cursors);
    });
  }

  /** One version with its answers, as JSON. @throws as `page` does; SectionVersionNotFound */
  one(actor: Actor, id: ApplicationId, code: string, version: number): Promise<string> {
    return this.transactions.read(actor, async (reader) => {
      await this.teams.findOwn(reader, actor, id);
      const row = await reader.one<{ readonly json: string }>(
        `SELECT json_build_object(${VERSION}, 'answers', v.answers)::text AS json
         FROM applications.section_version v
         WHERE v.application_id = $1 AND v.section_code = $2 AND v.version = $3`,
        [id, code, version],
      );
      if (row === null) throw new SectionVersionNotFound();
      return row.json;
    });
  }
}
