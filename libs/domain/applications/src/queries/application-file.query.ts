import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import { CallRegister, type CallRevision } from '#domain/calls';
import type { PartnerId, PartnerRole } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import { ApplicationNotFound } from '../applications.errors';
import type { Application, ApplicationId } from '../applications.types';
import type { Answer } from '../domain/answers';
import type { ConsortiumBudget, PartnerBudget } from '../domain/budget';
import type { FinancingSource } from '../domain/financing-plan';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { ChartDirectory } from './chart-directory.query';
import { lineOf, linesJson, type LineRow } from './line-sql';
import { planJson, UNWRITTEN_PLAN, type KeptPlan } from './plan-sql';
import { sourceOf, sourcesJson, type SourceRow } from './source-sql';

/** All that the rules ask of an application. */
export interface ApplicationFile {
  readonly application: Application;
  /** Of the call: the one that the application was started under. */
  readonly revision: CallRevision;
  readonly plan: KeptPlan;
  readonly sources: readonly FinancingSource[];
  readonly answers: readonly Answer[];
  readonly documents: readonly FiledDocument[];
  readonly budget: ConsortiumBudget;
  readonly partners: readonly FiledPartner[];
  /** The present of the database when this was read. */
  readonly now: Date;
}

/** A partner as the file knows it; `version` is that of its budget. */
export interface FiledPartner {
  readonly partnerId: PartnerId;
  readonly organisationId: OrganisationId;
  readonly version: number;
}

/** A document as it was given; null: of the application as a whole. */
export interface FiledDocument {
  readonly code: string;
  readonly partnerId: PartnerId | null;
  readonly sha256: string;
}

interface FileRow extends ApplicationRow {
  readonly chartCode: string;
  readonly answers: readonly Answer[];
  readonly documents: readonly FiledDocument[];
  readonly partners: readonly PartnerRow[];
  readonly plan: KeptPlan | null;
  readonly sources: readonly SourceRow[];
  readonly now: Date;
}

interface PartnerRow extends FiledPartner {
  readonly name: string;
  readonly role: PartnerRole;
  readonly lines: readonly LineRow[];
}

const ANSWERS = `
  SELECT coalesce(json_agg(json_build_object('code', s.code, 'answers', s.answers)
    ORDER BY s.code), '[]')
  FROM applications.section_answer s WHERE s.application_id = a.id AND s.is_asked`;

const DOCUMENTS = `
  SELECT coalesce(json_agg(json_build_object('code', d.code, 'partnerId', d.partner_id,
    'sha256', d.sha256) ORDER BY d.code, d.partner_id), '[]')
  FROM applications.document d WHERE d.application_id = a.id`;

const LINES = linesJson('l.application_id = a.id AND l.partner_id = p.partner_id');

const PARTNERS = `
  SELECT coalesce(json_agg(json_build_object('partnerId', p.partner_id,
    'organisationId', p.organisation_id, 'name', o.name, 'role', p.role,
    'version', p.version, 'lines', (${LINES}))
    ORDER BY p.role <> 'lead', p.joined_at, p.partner_id), '[]')
  FROM applications.partner p
  JOIN organisations.organisation o ON o.id = p.organisation_id
  WHERE p.application_id = a.id`;

const FILE = `
  SELECT ${APPLICATION_COLUMNS}, a.chart_code AS "chartCode", (${ANSWERS}) AS answers,
    (${DOCUMENTS}) AS documents,
    (${PARTNERS}) AS partners, (${planJson('a.id')}) AS plan,
    (${sourcesJson('a.id')}) AS sources, clock_timestamp() AS now
  FROM applications.application a WHERE a.id = $1`;

/** Reads an application whole, for its rules; who may ask is known by then. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly charts: ChartDirectory,
    private readonly calls: CallRegister,
  ) {}

  /** Three statements, however many partners and lines. @throws ApplicationNotFound */
  async read(reader: Reader, id: ApplicationId): Promise<ApplicationFile> {
    const row = await reader.one<FileRow>(FILE, [id]);
    if (row === null) throw new ApplicationNotFound();
    const chart = await this.charts.find(reader, row.chartCode);
    const application = applicationOf(row);
    const { callId, revisionNumber } = application;
    const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
    return {
      application,
      revision,
      plan: row.plan ?? UNWRITTEN_PLAN,
      sources: row.sources.map(sourceOf),
      answers: row.answers,
      documents: row.documents,
      budget: { chart, rules: revision, partners: row.partners.map(budgetOf) },
      partners: row.partners.map(filedPartner),
      now: row.now,
    };
  }
}

function filedPartner({ partnerId, organisationId, version }: PartnerRow): FiledPartner {
  return { partnerId, organisationId, version };
}

function budgetOf({ partnerId, name, role, lines }: PartnerRow): PartnerBudget {
  return { partnerId, name, role, lines: lines.map(lineOf) };
}
