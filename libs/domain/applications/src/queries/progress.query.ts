import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import { CallRegister } from '#domain/calls';

import type { ApplicationId } from '../applications.types';
import type { Answer } from '../domain/answers';
import { checkSectionsOf } from '../domain/check-answers';
import { progressOf, type SectionProgress } from '../domain/progress';

import { Reach } from './reach';

/** How far each section is, worked out from what it says. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly calls: CallRegister,
  ) {}

  /** In the order of the form. @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<readonly SectionProgress[]> {
    return this.transactions.read(actor, async (reader) => {
      const { callId, revisionNumber, step } = await this.reach.find(reader, actor, id);
      const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
      const answers = await reader.rows<Answer>(
        `SELECT code, answers FROM applications.section_answer
         WHERE application_id = $1 AND is_asked`,
        [id],
      );
      const given = new Map(answers.map(({ code, answers: all }) => [code, all]));
      return checkSectionsOf(revision.sections, answers, step).map((checked) =>
        progressOf(checked, given.get(checked.code) ?? {}),
      );
    });
  }
}
