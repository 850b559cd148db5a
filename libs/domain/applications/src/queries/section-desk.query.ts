import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import { readerOf, type Tx } from '#platform/database';

import { SectionNotFound } from '../applications.errors';
import type { Application, ApplicationId, SectionAnswer } from '../applications.types';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { Reach } from './reach';

/** One section of an application, both held until the transaction ends. */
export interface HeldSection {
  readonly application: Application;
  readonly answer: SectionAnswer & { readonly id: Id<'SectionAnswer'> };
}

interface Row extends ApplicationRow {
  readonly answerId: Id<'SectionAnswer'>;
  readonly content: string;
  readonly answerVersion: number;
}

export interface NewContent {
  readonly content: string;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

/** Sections are saved as people write: two statements hold one and change it. */
@Injectable()
export class SectionDesk {
  constructor(private readonly reach: Reach) {}

  /** Both rows are locked, so that both are as they are now. @throws ApplicationNotFound, SectionNotFound */
  async hold(tx: Tx, actor: Actor, id: ApplicationId, code: string): Promise<HeldSection> {
    const row = await readerOf(tx).one<Row>(
      `SELECT ${APPLICATION_COLUMNS}, s.id AS "answerId", s.content,
         s.version AS "answerVersion"
       FROM applications.application a
       JOIN applications.section_answer s ON s.application_id = a.id AND s.code = $3
       WHERE a.id = $1 AND ${this.reach.condition('$2')} FOR NO KEY UPDATE`,
      [id, this.reach.paramOf(actor), code],
    );
    if (row === null) return this.nothing(tx, actor, id);
    const { answerId, content, answerVersion } = row;
    const answer = { id: answerId, code, content, version: answerVersion };
    return { application: applicationOf(row), answer };
  }

  /** Counts the change in the section and in the application. Returns the section's version. */
  async write(tx: Tx, { application, answer }: HeldSection, written: NewContent): Promise<number> {
    await readerOf(tx).rows(
      `WITH section AS (
         UPDATE applications.section_answer
         SET content = $3, version = version + 1, updated_at = $4, updated_by = $5 WHERE id = $2)
       UPDATE applications.application SET version = version + 1, updated_at = $4 WHERE id = $1`,
      [application.id, answer.id, written.content, written.updatedAt, written.updatedBy],
    );
    return answer.version + 1;
  }

  private async nothing(tx: Tx, actor: Actor, id: ApplicationId): Promise<never> {
    await this.reach.find(readerOf(tx), actor, id);
    throw new SectionNotFound();
  }
}
