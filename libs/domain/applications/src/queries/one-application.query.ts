import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { eurJson, instantJson, TransactionRunner, type Reader } from '#platform/database';
import { CallRegister, windowOf, type CallId, type CallStatus, type Step } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { ApplicationNotFound } from '../applications.errors';
import { allowedActions } from '../applications.policy';
import {
  APPLICATION_STATUSES,
  type ApplicationId,
  type ApplicationStatus,
} from '../applications.types';
import { cameBack } from '../domain/reopening';

import { organisationJson, OUTLINE } from './json';
import { Reach } from './reach';
import { latestReopening } from './reopenings.query';

const SECTIONS = `
  SELECT json_agg(json_build_object('code', s.code, 'label', q.section -> 'label',
    'help', q.section -> 'help', 'fields', q.section -> 'fields', 'answers', s.answers,
    'version', s.version, 'updatedAt', ${instantJson('s.updated_at')}) ORDER BY q.position)
  FROM jsonb_array_elements(r.content -> 'sections') WITH ORDINALITY AS q (section, position)
  JOIN applications.section_answer s
    ON s.application_id = a.id AND s.code = q.section ->> 'code'`;

const LINES = `
  SELECT coalesce(json_agg(json_build_object('account', l.account_code, 'label', l.label,
    'amount', ${eurJson('l.amount_cents')}, 'funderId', l.funder_id,
    'isSecured', l.is_secured, 'counterpartId', l.counterpart_id) ORDER BY l.position), '[]')
  FROM applications.budget_line l
  WHERE l.application_id = p.application_id AND l.partner_id = p.partner_id`;

const PARTNERS = `
  SELECT json_agg(json_build_object('partnerId', p.partner_id,
    'organisation', ${organisationJson('p.organisation_id')}, 'role', p.role,
    'college', p.college, 'version', p.version, 'requested', ${eurJson('p.requested_cents')},
    'total', ${eurJson('p.total_cents')}, 'lines', (${LINES}))
    ORDER BY p.role <> 'lead', p.joined_at, p.partner_id)
  FROM applications.partner p WHERE p.application_id = a.id`;

const PARTNER_ORGANISATIONS = `
  SELECT array_agg(p.organisation_id)
  FROM applications.party p WHERE p.application_id = a.id AND p.capacity <> 'funder'`;

/** What came back once is not a draft, nor taken back before it was handed in. */
const EVER_BACK = APPLICATION_STATUSES.filter((status) => status !== 'draft');

const APPLICATION = `
  SELECT json_build_object(${OUTLINE},
    'budgetChart', a.chart_code, 'withdrawnAt', ${instantJson('a.withdrawn_at')},
    'withdrawalReason', a.withdrawal_reason,
    'selection', CASE WHEN l.application_id IS NOT NULL THEN json_build_object(
      'outcome', l.outcome, 'reason', l.reason,
      'selectedAt', ${instantJson('l.selected_at')}) END,
    'reopening', CASE WHEN w.application_id IS NOT NULL THEN json_build_object(
      'number', w.number, 'kind', w.kind, 'sectionCodes', w.section_codes, 'parts', w.parts,
      'documentCodes', w.document_codes, 'remarks', w.remarks,
      'reopenedAt', ${instantJson('w.reopened_at')},
      'reopensUntil', ${instantJson('w.reopens_until')}) END,
    'viableMinimum', CASE WHEN a.viable_minimum_cents IS NOT NULL
      THEN ${eurJson('a.viable_minimum_cents')} END, 'sections', coalesce((${SECTIONS}), '[]'),
    'partners', coalesce((${PARTNERS}), '[]'))::text AS json,
    a.id, a.version, a.status, a.step, a.call_id AS "callId", (r.content ->> 'steps')::int AS steps, a.lead_organisation_id AS "leadOrganisationId",
    (${PARTNER_ORGANISATIONS}) AS "partnerOrganisationIds",
    c.status AS "callStatus", c.opens_at AS "opensAt", c.closes_at AS "closesAt",
    w.reopens_until AS "reopensUntil", w.parts AS "reopenedParts", a.funder_id AS "funderId"
  FROM applications.application a
  JOIN calls.call c ON c.id = a.call_id
  JOIN calls.call_revision r ON r.call_id = a.call_id AND r.number = a.revision_number
  LEFT JOIN applications.selection l ON l.application_id = a.id AND r.content ->> 'steps' = '2'
  LEFT JOIN LATERAL ${latestReopening(EVER_BACK)} w ON true
  WHERE a.id = $1`;

interface OneRow {
  readonly json: string;
  readonly version: number;
  readonly status: ApplicationStatus;
  readonly step: Step;
  readonly steps: number;
  readonly callId: CallId;
  readonly leadOrganisationId: OrganisationId;
  readonly partnerOrganisationIds: readonly OrganisationId[] | null;
  readonly callStatus: CallStatus;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly reopensUntil: Date | null;
  readonly reopenedParts: readonly string[] | null;
  readonly funderId: OrganisationId;
}

/** An application written as JSON by Postgres. */
export interface WrittenApplication {
  readonly json: string;
  readonly version: number;
}

@Injectable()
export class OneApplication {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly calls: CallRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The application with its sections, partners and budgets, by one statement, and what the actor
   * may do with it.
   * @throws ApplicationNotFound
   */
  read(actor: Actor, id: ApplicationId): Promise<WrittenApplication> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<OneRow>(`${APPLICATION} AND ${this.reach.condition('$2')}`, [
        id,
        this.reach.paramOf(actor),
      ]);
      if (row === null) throw new ApplicationNotFound();
      const open = row.steps === 2 ? await this.inStep(reader, row) : row;
      const actions = JSON.stringify(this.actionsOf(actor, open));
      const closesAt = JSON.stringify(cameBack(row.status) ? row.reopensUntil : open.closesAt);
      const head = `"allowedActions":${actions},"closesAt":${closesAt}`;
      return { json: `{${head},${row.json.slice(1)}`, version: row.version };
    });
  }

  /** With the instants of the phase that its step is written in. */
  private async inStep(reader: Reader, row: OneRow): Promise<OneRow> {
    const latest = await this.calls.revisionOf(reader, row.callId);
    return { ...row, ...windowOf(latest, row.step) };
  }

  private actionsOf(actor: Actor, row: OneRow): readonly string[] {
    const now = this.clock();
    const isOpen = cameBack(row.status)
      ? row.reopensUntil !== null && now < row.reopensUntil
      : row.callStatus === 'published' && row.opensAt <= now && now < row.closesAt;
    const partnerOrganisationIds = row.partnerOrganisationIds ?? [];
    const reopensBudget = row.reopenedParts?.includes('budget') ?? false;
    return allowedActions(actor, row, { partnerOrganisationIds, isOpen, reopensBudget });
  }
}
