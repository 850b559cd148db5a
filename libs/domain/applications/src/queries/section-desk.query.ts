import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import { readerOf, type Tx } from '#platform/database';
import type { Section, SectionAnswers } from '#domain/calls';
import { RightsDirectory } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import { SectionNotFound } from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { Application, ApplicationId, SectionAnswer } from '../applications.types';
import type { Reopening } from '../domain/reopening';
import { writesFor } from '../form.policy';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { Reach } from './reach';
import { latestReopening, WHILE_BACK } from './reopenings.query';

/** One section of an application, held with it until the transaction ends. */
export interface HeldSection {
  readonly application: Application;
  /** As the revision that the application answers asks it. */
  readonly section: Section;
  readonly answer: SectionAnswer & { readonly id: Id<'SectionAnswer'> };
  /** The partner that the lead gave it to. */
  readonly assigneeId: OrganisationId | null;
  /** What was opened again. */
  readonly reopening: Reopening | null;
}

interface Row extends ApplicationRow {
  readonly answerId: Id<'SectionAnswer'>;
  readonly answers: SectionAnswers;
  readonly answerVersion: number;
  readonly section: Section | null;
  readonly assigneeId: OrganisationId | null;
  readonly reopeningKind: Reopening['kind'] | null;
  readonly reopenedSections: readonly string[] | null;
  readonly reopensUntil: Date | null;
}

/** Where a version of answers comes from. */
export type VersionOrigin = 'written' | 'merged' | 'restored' | 'copied';

export interface NewAnswers {
  readonly answers: SectionAnswers;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
  readonly origin: VersionOrigin;
  /** The version that was merged with, or restored. */
  readonly originVersion: number | null;
}

/** The question as its revision asks it, for `applications.section_answer s` of `a`. */
const QUESTION = `
  SELECT jsonb_path_query_first(r.content, '$.sections[*] ? (@.code == $code)',
    jsonb_build_object('code', s.code))
  FROM calls.call_revision r WHERE r.call_id = a.call_id AND r.number = a.revision_number`;

const ASSIGNEE = `
  SELECT p.organisation_id FROM applications.section_assignment g
  JOIN applications.partner p
    ON p.application_id = g.application_id AND p.partner_id = g.partner_id
  WHERE g.application_id = a.id AND g.section_code = s.code`;

/** Sections are saved as people write: two statements hold one and change it. */
@Injectable()
export class SectionDesk {
  constructor(
    private readonly reach: Reach,
    private readonly rights: RightsDirectory,
  ) {}

  /** Both rows are locked, so that both are as they are now. @throws ApplicationNotFound, SectionNotFound */
  async hold(tx: Tx, actor: Actor, id: ApplicationId, code: string): Promise<HeldSection> {
    const row = await readerOf(tx).one<Row>(
      `SELECT ${APPLICATION_COLUMNS}, s.id AS "answerId", s.answers,
         s.version AS "answerVersion", (${QUESTION}) AS section, (${ASSIGNEE}) AS "assigneeId",
         o.kind AS "reopeningKind",
         o.section_codes AS "reopenedSections", o.reopens_until AS "reopensUntil"
       FROM applications.application a
       JOIN applications.section_answer s
         ON s.application_id = a.id AND s.code = $3 AND s.is_asked
       LEFT JOIN LATERAL ${latestReopening(WHILE_BACK)} o ON true
       WHERE a.id = $1 AND ${this.reach.condition('$2')} FOR NO KEY UPDATE OF a, s`,
      [id, this.reach.paramOf(actor), code],
    );
    if (row === null || row.section === null) return this.nothing(tx, actor, id);
    const { answerId, answers, answerVersion, section, assigneeId } = row;
    const answer = { id: answerId, code, answers, version: answerVersion };
    return {
      application: applicationOf(row),
      section,
      answer,
      assigneeId,
      reopening: reopeningOf(row),
    };
  }

  /**
   * Whether the actor writes this section: for the lead, for the partner that it was given to, or by
   * a right of their own. The last is asked for only when the others do not settle it.
   */
  async mayWrite(tx: Tx, actor: Actor, held: HeldSection): Promise<boolean> {
    const { application, answer, assigneeId } = held;
    if (canWriteSections(actor, application)) return true;
    if (assigneeId !== null && writesFor(actor, assigneeId)) return true;
    const rights = await this.rights.rightsOf(readerOf(tx), actor, application.consortiumId);
    return rights.may('edit', `sections/${answer.code}`);
  }

  /** What the section said at a version; nothing when that is not known, or is the first. */
  async answersAt(
    tx: Tx,
    { application, answer }: HeldSection,
    version: number,
  ): Promise<SectionAnswers | null> {
    const row = await readerOf(tx).one<{ readonly answers: SectionAnswers }>(
      `SELECT answers FROM applications.section_version
       WHERE application_id = $1 AND section_code = $2 AND version = $3`,
      [application.id, answer.code, version],
    );
    return row?.answers ?? null;
  }

  /**
   * Counts the change in the section and in the application, and keeps the version.
   * Returns the section's version.
   */
  async write(tx: Tx, { application, answer }: HeldSection, written: NewAnswers): Promise<number> {
    const version = answer.version + 1;
    await readerOf(tx).rows(
      `WITH section AS (
         UPDATE applications.section_answer
         SET answers = $3, version = $6, updated_at = $4, updated_by = $5 WHERE id = $2),
       kept AS (
         INSERT INTO applications.section_version (application_id, section_code, version, answers,
           saved_at, saved_by, origin, origin_version)
         VALUES ($1, $7, $6, $3, $4, $5, $8, $9))
       UPDATE applications.application SET version = version + 1, updated_at = $4 WHERE id = $1`,
      [
        application.id,
        answer.id,
        JSON.stringify(written.answers),
        written.updatedAt,
        written.updatedBy,
        version,
        answer.code,
        written.origin,
        written.originVersion,
      ],
    );
    return version;
  }

  private async nothing(tx: Tx, actor: Actor, id: ApplicationId): Promise<never> {
    await this.reach.find(readerOf(tx), actor, id);
    throw new SectionNotFound();
  }
}

/** Of sections alone: nothing else is written here. */
function reopeningOf({ reopeningKind, reopenedSections, reopensUntil }: Row): Reopening | null {
  if (reopeningKind === null || reopenedSections === null || reopensUntil === null) return null;
  const nothingElse = { parts: [], documentCodes: [] };
  return { kind: reopeningKind, sectionCodes: reopenedSections, ...nothingElse, reopensUntil };
}
