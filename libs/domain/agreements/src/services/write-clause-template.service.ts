import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock, LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { ClauseTemplateForbidden, ClauseTemplateRefused } from '../agreements.errors';
import { canWriteClausesFor } from '../agreements.policy';
import type { ClauseTemplate } from '../agreements.types';
import { checkVariables } from '../domain/clauses';
import { ClauseTemplateEntity } from '../storage/clause-template.entity';

export interface NewClauseTemplate extends Omit<ClauseTemplate, 'id' | 'number'> {
  readonly funderId: OrganisationId;
  readonly validFrom: LocalDate;
}

@Injectable()
export class WriteClauseTemplateService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes the next number of a clause of a funder; agreements keep the number they were written from.
   * @throws ClauseTemplateForbidden, ClauseTemplateRefused
   */
  write(actor: Actor, template: NewClauseTemplate): Promise<ClauseTemplate> {
    const { funderId, code } = template;
    if (!canWriteClausesFor(actor, funderId)) throw new ClauseTemplateForbidden();
    const refusals = checkVariables(template.body);
    if (refusals.length > 0) throw new ClauseTemplateRefused(refusals);
    return this.transactions.run(actor, async (tx) => {
      const createdAt = this.clock();
      const reader = readerOf(tx);
      await reader.one(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `agreements.clause_template:${funderId}:${code}`,
      ]);
      const latest = await tx.maximum(ClauseTemplateEntity, 'number', { funderId, code });
      const id = newId<'ClauseTemplate'>(createdAt);
      const row = { ...template, id, number: (latest ?? 0) + 1 };
      const more = { source: null, createdBy: String(actor.id), createdAt };
      await tx.insert(ClauseTemplateEntity, { ...row, ...more });
      await this.audit.record(tx, {
        actor,
        action: 'agreements.clause-template-written',
        subject: { kind: 'clause-template', id },
        organisationId: funderId,
        after: row,
      });
      return row;
    });
  }
}
