import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { AlreadyDeclared, DeclarationRefused } from '../judging.errors';
import { checkDeclaration, type Declaration } from '../domain/conflict';
import { DeclarationDesk, type DeclarationForm } from '../queries/declaration-desk.query';
import { DeclarationEntity } from '../storage/declaration.entity';

import { AssessmentJournal } from './assessment-journal';
import { RecuseService } from './recuse.service';

@Injectable()
export class DeclareService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: DeclarationDesk,
    private readonly recusals: RecuseService,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whoever is to judge an application says whether they have a conflict of interest. Without one,
   * its file opens to them; with one, nothing of it is theirs to see from then on.
   * @param isSeated whether a committee that deliberates on it has them among its members
   * @throws AssessmentNotFound, AlreadyDeclared, DeclarationRefused
   */
  declare(
    actor: Actor,
    applicationId: ApplicationId,
    declaration: Declaration,
    isSeated = false,
  ): Promise<DeclarationForm> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const form = await this.desk.formFor(tx, actor, applicationId, isSeated);
      if (form.declaredAt !== null) throw new AlreadyDeclared();
      const refusals = checkDeclaration(declaration);
      if (refusals.length > 0) throw new DeclarationRefused(refusals);
      await this.keep(tx, actor, form, declaration);
      if (declaration.hasConflict) {
        const { personId } = form;
        await this.recusals.recuse(tx, [{ applicationId, personId, cause: 'declared', links: [] }]);
      }
      return { ...form, hasConflict: declaration.hasConflict, declaredAt: this.clock() };
    });
  }

  private async keep(tx: Tx, actor: Actor, form: DeclarationForm, declaration: Declaration) {
    const { applicationId, personId, funderId, isBlind } = form;
    const { hasConflict, reason } = declaration;
    const opensFile = !hasConflict && !isBlind;
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(DeclarationEntity)
      .values({
        applicationId,
        personId,
        funderId,
        hasConflict,
        reason: hasConflict ? reason : null,
        opensFile,
        declaredAt: this.clock(),
      })
      .orIgnore()
      .returning('person_id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw new AlreadyDeclared();
    await this.journal.keep(tx, actor, {
      action: 'assessment.conflict-declared',
      assessment: { applicationId, funderId },
      after: { personId, hasConflict, reason },
    });
  }
}
