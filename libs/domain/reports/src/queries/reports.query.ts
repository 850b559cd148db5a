import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';
import type { FileId } from '#platform/files';
import {
  booleanFilter,
  choiceFilter,
  Cursors,
  dayFilter,
  listing,
  page,
  uuidFilter,
  type Page,
} from '#platform/listing';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import { ReportNotFound } from '../reports.errors';
import { REPORT_KINDS, REPORT_STATUSES, type ReportId, type ReportStatus } from '../reports.types';

import { compareToBudget, type ComparedAccount } from './budget-comparison';

export const REPORT_LISTING = listing({
  filters: {
    agreementId: uuidFilter('r.agreement_id'),
    funderId: uuidFilter('r.funder_id'),
    organisationId: uuidFilter('r.organisation_id'),
    kind: choiceFilter('r.kind', REPORT_KINDS),
    status: choiceFilter('r.status', REPORT_STATUSES),
    dueOn: dayFilter('r.due_on'),
    isOpen: booleanFilter(`(r.status IN ('draft', 'returned'))`),
  },
  sorts: { dueOn: { column: `coalesce(r.due_on, 'infinity'::date)`, neverNull: true } },
  defaultSort: 'dueOn',
  idColumn: 'r.id',
});

const sumOf = (column: string) =>
  eurJson(`coalesce((SELECT sum(l.${column}) FROM reports.line l WHERE l.report_id = r.id), 0)`);

const SUMMARY = `'id', r.id, 'agreementId', r.agreement_id, 'agreement', r.agreement_reference,
  'funderId', r.funder_id, 'funder', f.name, 'organisationId', r.organisation_id,
  'organisation', o.name, 'kind', r.kind, 'status', r.status, 'dueOn', r.due_on,
  'submittedAt', ${instantJson('r.submitted_at')}, 'settledAt', ${instantJson('r.settled_at')},
  'spent', ${sumOf('amount_cents')}, 'certified', ${sumOf('certified_cents')},
  'version', r.version`;

const LINES = `(SELECT coalesce(json_agg(json_build_object('position', l.position,
    'accountCode', l.account_code, 'label', l.label, 'spentOn', l.spent_on,
    'amount', ${eurJson('l.amount_cents')}, 'fileId', l.file_id,
    'fileName', (SELECT d.name FROM platform.file d WHERE d.id = l.file_id),
    'certified', CASE WHEN l.certified_cents IS NULL THEN NULL
      ELSE ${eurJson('l.certified_cents')} END,
    'deduction', l.deduction, 'note', l.note) ORDER BY l.position), '[]')
  FROM reports.line l WHERE l.report_id = r.id)`;

const SHEET = `json_build_object(${SUMMARY}, 'periodFrom', r.period_from, 'periodTo', r.period_to,
  'narrative', CASE WHEN r.status = 'draft' AND NOT r.organisation_id = ANY ($1::uuid[])
    THEN '' ELSE r.narrative END,
  'word', r.word, 'lines', ${LINES})`;

const FROM = `reports.report r
  JOIN organisations.organisation o ON o.id = r.organisation_id
  JOIN organisations.organisation f ON f.id = r.funder_id`;

/** The first wall: the funder, the lead and whose report it is. */
const SHARED = 'r.reader_organisation_ids && $1::uuid[]';
const NAMED = '$1::uuid[] IS NOT NULL';

export interface ReportSheet {
  readonly sheet: object;
  readonly status: ReportStatus;
  readonly funderId: OrganisationId;
  readonly organisationId: OrganisationId;
  readonly comparison: readonly ComparedAccount[];
}

interface SheetRow extends Omit<ReportSheet, 'comparison'> {
  readonly applicationId: ApplicationId;
}

@Injectable()
export class ReportsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = REPORT_LISTING.read(query);
    const source = {
      select: `json_build_object(${SUMMARY})`,
      from: FROM,
      where: `${NAMED} AND ${this.wall.restrict(SHARED)}`,
      params: [organisationsOf(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** With its lines, and the budget beside them. @throws ReportNotFound */
  find(actor: Actor, id: ReportId): Promise<ReportSheet> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<SheetRow>(
        `SELECT ${SHEET} AS sheet, r.status, r.funder_id AS "funderId",
           r.organisation_id AS "organisationId", r.application_id AS "applicationId"
         FROM ${FROM} WHERE ${NAMED} AND ${this.wall.restrict(SHARED)} AND r.id = $2`,
        [organisationsOf(actor), id],
      );
      if (row === null) throw new ReportNotFound();
      const { applicationId, ...found } = row;
      const { organisationId } = row;
      const comparison = await compareToBudget(reader, { id, applicationId, organisationId });
      return { ...found, comparison };
    });
  }

  /** What shows a line, for whoever reads the line. @throws ReportNotFound */
  async evidenceOf(actor: Actor, id: ReportId, position: number): Promise<FileId> {
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ fileId: FileId }>(
        `SELECT l.file_id AS "fileId" FROM reports.line l JOIN reports.report r ON r.id = l.report_id
         WHERE ${NAMED} AND ${this.wall.restrict('l.reader_organisation_ids && $1::uuid[]')}
           AND l.report_id = $2 AND l.position = $3 AND l.file_id IS NOT NULL`,
        [organisationsOf(actor), id, position],
      ),
    );
    if (row === null) throw new ReportNotFound();
    return row.fileId;
  }
}
