import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader } from '#platform/database';

import { ApplicationChangedMeanwhile } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { filesIn } from '../domain/answers';
import { carryAnswers, type CarriedAnswers } from '../domain/carry-answers';
import { formChanges, type FormChange } from '../domain/form-changes';
import { CopyRefused, NothingToUpgrade } from '../form.errors';
import { FormSources, type DraftForm } from '../queries/form-sources.query';

import { FormChronicle } from './form-chronicle';

/** What a newer revision would change in a draft. */
export interface Upgrade extends CarriedAnswers {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FormChange[];
}

@Injectable()
export class CarryAnswersService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sources: FormSources,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Brings into a draft what an earlier application of its lead was answered: only where the draft
   * says nothing yet. What could not come is listed.
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft, CopyRefused
   */
  copy(actor: Actor, id: ApplicationId, sourceId: ApplicationId): Promise<CarriedAnswers> {
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const draft = await this.sources.holdDraft(tx, actor, id);
      const source = await this.sources.earlier(reader, actor, { sourceId, draft });
      if (source === null) throw new CopyRefused([refusal('source-not-of-the-lead', '/sourceId')]);

      const files = source.sections.flatMap((section) => {
        const given = source.answers.find(({ code }) => code === section.code);
        return filesIn(section, given?.answers ?? {}).map(({ fileId }) => fileId);
      });
      const own = await this.sources.usableFiles(reader, actor, files);
      const brought = carryAnswers(source, draft.form, (fileId) => own.includes(fileId));
      const carrier = { by: actor.id, at: this.clock() };
      if (brought.carried.length > 0) {
        await this.sources.desk.write(tx, id, brought.answers, carrier);
        await this.sources.attach(reader, id, { draft, brought, own, carrier });
      }
      const deed = { actor, action: 'applications.answers-copied', applicationId: id };
      const { leadOrganisationId: organisationId } = draft.application;
      await this.chronicle.note(tx, { ...deed, organisationId, after: { from: sourceId } });
      return brought;
    });
  }

  /** What going over to the latest revision would change. @throws ApplicationNotFound, NothingToUpgrade */
  preview(actor: Actor, id: ApplicationId): Promise<Upgrade> {
    return this.transactions.read(actor, async (reader) =>
      this.upgradeOf(reader, await this.sources.findDraft(reader, actor, id)),
    );
  }

  /**
   * Goes over to the latest revision of the call. Answers to what is still asked are kept; the
   * others stay in the history of their sections.
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * ApplicationChangedMeanwhile, NothingToUpgrade
   */
  upgrade(actor: Actor, id: ApplicationId, expectedVersion: number): Promise<Upgrade> {
    return this.transactions.run(actor, async (tx) => {
      const draft = await this.sources.holdDraft(tx, actor, id);
      const { version, leadOrganisationId: organisationId } = draft.application;
      if (version !== expectedVersion) throw new ApplicationChangedMeanwhile(version);
      const upgrade = await this.upgradeOf(readerOf(tx), draft);
      const at = this.clock();
      await this.sources.desk.pin(tx, id, draft.latest, at);
      const pruned = upgrade.answers.filter(({ code, answers }) => {
        const before = draft.form.answers.find((one) => one.code === code);
        return JSON.stringify(before?.answers ?? {}) !== JSON.stringify(answers);
      });
      if (pruned.length > 0) await this.sources.desk.write(tx, id, pruned, { by: actor.id, at });
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.application-upgraded',
        applicationId: id,
        organisationId,
        before: upgrade.from,
        after: upgrade.to,
      });
      return upgrade;
    });
  }

  private async upgradeOf(reader: Reader, draft: DraftForm): Promise<Upgrade> {
    const { form, latest, application } = draft;
    const { revisionNumber } = application;
    if (latest.number === revisionNumber) throw new NothingToUpgrade();
    const changes = formChanges(form.sections, latest.sections);
    const brought = carryAnswers(form, { sections: latest.sections, answers: [] });
    const emptied = latest.sections
      .filter(({ code }) => !brought.answers.some((one) => one.code === code))
      .map(({ code }) => ({ code, answers: {} }));
    const answers = [...brought.answers, ...emptied];
    return { ...brought, answers, from: revisionNumber, to: latest.number, changes };
  }
}
