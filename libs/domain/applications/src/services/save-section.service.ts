import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { SectionAnswers } from '#domain/calls';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  ReopeningOver,
  PartNotReopened,
} from '../applications.errors';
import type { ApplicationId, SectionAnswer } from '../applications.types';
import { filesIn, withoutBlanks } from '../domain/answers';
import { checkFiles } from '../domain/check-attachments';
import { readAnswers } from '../domain/check-answer-forms';
import { mergeAnswers, sameAnswers } from '../domain/merge-answers';
import { whyShut } from '../domain/reopening';
import { AnswersRefused, SectionChangedMeanwhile, SectionVersionNotFound } from '../form.errors';
import { Attachments } from '../queries/attachments.query';
import { SectionDesk, type HeldSection, type NewAnswers } from '../queries/section-desk.query';

import { FormChronicle } from './form-chronicle';

/** A section as its writer leaves it. */
export interface SectionDraft {
  readonly applicationId: ApplicationId;
  readonly code: string;
  /** By the codes of the fields; null or blank clears one. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whether fields that are not named stay as they are, or are cleared. */
  readonly keepsOthers: boolean;
  /** The version of the section that the writer started from. */
  readonly expectedVersion: number;
}

/** A section once saved; `mergedWith`: the version of somebody else's that it was joined with. */
export interface SavedSection extends SectionAnswer {
  readonly mergedWith: number | null;
}

@Injectable()
export class SaveSectionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SectionDesk,
    private readonly attachments: Attachments,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Saves what is answered to one section. Of two who write at once, the second is merged with the
   * first, field by field; where both changed the same, it is refused and given both. Answers may
   * be unfinished, or too long: submitting is what asks. Saving the same again changes nothing.
   *
   * @throws ApplicationNotFound, SectionNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * PartNotReopened, ReopeningOver, AnswersRefused, SectionChangedMeanwhile
   */
  save(actor: Actor, draft: SectionDraft): Promise<SavedSection> {
    const { applicationId, code, expectedVersion } = draft;
    return this.transactions.run(actor, async (tx) => {
      const held = await this.hold(tx, actor, applicationId, code);
      const { refusals, answers: sent } = readAnswers(held.section, draft.answers);
      if (refusals.length > 0) throw new AnswersRefused(refusals);

      const isFresh = held.answer.version === expectedVersion;
      const base = await this.baseOf(tx, held, expectedVersion);
      const mine = withoutBlanks(draft.keepsOthers ? { ...base, ...sent } : sent);
      const { answers, conflicts } = mergeAnswers(base, held.answer.answers, mine);
      if (conflicts.length > 0 || expectedVersion > held.answer.version)
        throw new SectionChangedMeanwhile(told(held), conflicts);

      const mergedWith = isFresh ? null : held.answer.version;
      const origin = isFresh ? ('written' as const) : ('merged' as const);
      const version = await this.keep(tx, { actor, held, answers, origin, from: mergedWith });
      return { code, answers, version, mergedWith };
    });
  }

  /**
   * Makes what a section said at an earlier version its latest.
   * @throws as `save` does; SectionVersionNotFound
   */
  restore(
    actor: Actor,
    { applicationId, code, ...wanted }: RestoredVersion,
  ): Promise<SavedSection> {
    const { version: from, expectedVersion } = wanted;
    return this.transactions.run(actor, async (tx) => {
      const held = await this.hold(tx, actor, applicationId, code);
      const answers = from === 1 ? {} : await this.desk.answersAt(tx, held, from);
      if (answers === null) throw new SectionVersionNotFound();
      if (held.answer.version !== expectedVersion)
        throw new SectionChangedMeanwhile(told(held), []);
      const restored = { actor, held, answers, origin: 'restored' as const, from };
      const version = await this.keep(tx, restored);
      return { code, answers, version, mergedWith: null };
    });
  }

  private async hold(tx: Tx, actor: Actor, id: ApplicationId, code: string) {
    const held = await this.desk.hold(tx, actor, id, code);
    if (!(await this.desk.mayWrite(tx, actor, held)))
      throw new ApplicationActionForbidden('section-for-the-lead');
    refuseShut(held, this.clock());
    return held;
  }

  /** What the writer had before their eyes; of a version that is not known, nothing. */
  private async baseOf(tx: Tx, held: HeldSection, version: number): Promise<SectionAnswers> {
    if (version === held.answer.version) return held.answer.answers;
    return (await this.desk.answersAt(tx, held, version)) ?? {};
  }

  /** Returns the version of the section: the same when there is nothing new to keep. */
  private async keep(tx: Tx, { actor, held, answers, origin, from }: Kept): Promise<number> {
    const { application, answer } = held;
    if (sameAnswers(answers, answer.answers)) return answer.version;
    const updatedAt = this.clock();
    await this.attach(tx, { actor, held, answers }, updatedAt);
    const version = await this.desk.write(tx, held, {
      answers,
      updatedAt,
      updatedBy: actor.id,
      origin,
      originVersion: from,
    });
    await this.chronicle.note(tx, {
      actor,
      action: 'applications.section-saved',
      applicationId: application.id,
      organisationId: application.leadOrganisationId,
      before: { code: answer.code, answers: answer.answers },
      after: { code: answer.code, answers },
    });
    return version;
  }

  /** A file that is new to the section must be one that the writer may give. */
  private async attach(tx: Tx, { actor, held, answers }: Attached, at: Date): Promise<void> {
    const before = new Set(filesIn(held.section, held.answer.answers).map((one) => one.fileId));
    const added = filesIn(held.section, answers).filter(({ fileId }) => !before.has(fileId));
    if (added.length === 0) return;
    const reader = readerOf(tx);
    const { id: applicationId } = held.application;
    const ids = added.map(({ fileId }) => fileId);
    const already = await this.attachments.held(reader, applicationId, ids);
    const fresh = added.filter(({ fileId }) => !already.includes(fileId));
    const fileIds = fresh.map(({ fileId }) => fileId);
    const refusals = checkFiles(fresh, await this.attachments.own(reader, actor, fileIds));
    if (refusals.length > 0) throw new AnswersRefused(refusals);
    const places = { applicationId, fileIds, messageId: null, isInternal: false };
    await this.attachments.attach(reader, { ...places, at, by: String(actor.id) });
  }
}

function refuseShut({ application: { status }, reopening, answer }: HeldSection, now: Date): void {
  const reason = whyShut({ status, reopening }, { section: answer.code }, now);
  if (reason === null) return;
  if (reopening === null || reason === 'not-draft') throw new ApplicationNotDraft(status);
  if (reason === 'over') throw new ReopeningOver(reopening.reopensUntil);
  throw new PartNotReopened(reopening);
}

export interface RestoredVersion {
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly version: number;
  readonly expectedVersion: number;
}

interface Attached {
  readonly actor: Actor;
  readonly held: HeldSection;
  readonly answers: SectionAnswers;
}

interface Kept extends Attached {
  readonly origin: NewAnswers['origin'];
  readonly from: number | null;
}

function told({ answer: { code, answers, version } }: HeldSection): SectionAnswer {
  return { code, answers, version };
}
