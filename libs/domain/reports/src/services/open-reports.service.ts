import { Inject, Injectable } from '@nestjs/common';

import { In } from 'typeorm';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { AgreementRegister, type AgreementId, type Revision } from '#domain/agreements';
import { LegalFigureBook } from '#domain/legal-figures';

import { reportDueOn } from '../domain/report';
import type { ReportKind } from '../reports.types';
import { ReportEntity } from '../storage/report.entity';

const TERM = 'grant.report-months';

/** What a worker does once an agreement is in force or amended: a report for whoever must write one. */
@Injectable()
export class OpenReportsService {
  constructor(
    private readonly agreements: AgreementRegister,
    private readonly figures: LegalFigureBook,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens those that are missing, and moves the day of final reports that are not submitted yet. */
  async open(tx: Tx, id: AgreementId): Promise<void> {
    const reader = readerOf(tx);
    const agreement = await this.agreements.find(reader, id);
    const revision = await this.agreements.inForce(reader, id);
    if (revision === null) return;
    const dueOn = await this.finalDueOn(reader, revision.endsOn);
    const kept = await tx.findBy(ReportEntity, { agreementId: id });
    const missing = reportsAsked(revision).filter(
      ({ organisationId, kind }) =>
        !kept.some((one) => one.organisationId === organisationId && one.kind === kind),
    );
    const { funderId, leadOrganisationId, reference, applicationId } = agreement;
    if (missing.length > 0)
      await tx.insert(
        ReportEntity,
        missing.map(({ organisationId, kind }) => ({
          id: newId<'Report'>(this.clock()),
          agreementId: id,
          agreementReference: reference,
          applicationId,
          funderId,
          organisationId,
          kind,
          dueOn: kind === 'final' ? dueOn : null,
          readerOrganisationIds: [...new Set([funderId, leadOrganisationId, organisationId])],
        })),
      );
    const open = In(['draft', 'returned'] as const);
    await tx.update(ReportEntity, { agreementId: id, kind: 'final', status: open }, { dueOn });
    if (missing.length === 0) return;
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'reports.reports-opened',
      subject: { kind: 'agreement', id },
      organisationId: funderId,
      after: { reports: missing.length, dueOn },
    });
  }

  private async finalDueOn(reader: Reader, endsOn: LocalDate | null): Promise<LocalDate | null> {
    if (endsOn === null) return null;
    const today = dayOf(this.clock(), 'Europe/Paris');
    const { [TERM]: term } = await this.figures.on(reader, today, [TERM]);
    return reportDueOn(endsOn, Number(term.value.num));
  }
}

/** Of whoever has a share, for each step of the plan that waits for one; the final one always. */
function reportsAsked({ parties, instalments }: Revision) {
  const waitsForInterim = instalments.some(({ trigger }) => trigger === 'interim-report-accepted');
  const kinds: readonly ReportKind[] = waitsForInterim ? ['interim', 'final'] : ['final'];
  return parties
    .filter(({ share }) => share.cents > 0n)
    .flatMap(({ organisationId }) => kinds.map((kind) => ({ organisationId, kind })));
}
