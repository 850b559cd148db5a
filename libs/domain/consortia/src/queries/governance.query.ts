import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { AccessWall } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { instantJson, TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { ConsortiumNotFound } from '../consortia.errors';
import { governanceActions, type GovernanceAction } from '../consortia.policy';
import type { ConsortiumId, ConsortiumStatus, PartnerId, PartnerRole } from '../consortia.types';
import type { CharterClauses, FormerRole, HandoverStatus, MandatePower } from '../governance.types';
import { TABLE_TIME_ZONE } from '../services/table-time-zone';

import { currentMandateText, type MandateText } from './mandate-directory.query';
import { isShared } from './sql';

export interface MandateView {
  readonly id: string;
  readonly partnerId: string;
  readonly powers: readonly MandatePower[];
  readonly textVersion: number;
  readonly sha256: string;
  readonly givenAt: string;
  readonly expiresOn: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
}

export interface CharterView {
  readonly number: number;
  readonly clauses: CharterClauses;
  readonly sha256: string;
  readonly writtenAt: string;
  readonly adoptions: readonly { readonly partnerId: string; readonly adoptedAt: string }[];
}

export interface MeetingView {
  readonly id: string;
  readonly heldOn: string;
  readonly topic: string;
  readonly minutes: string;
  readonly presentIds: readonly string[];
  readonly struckAt: string | null;
}

export interface LetterView {
  readonly partnerId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly givenAt: string;
}

export interface HandoverView {
  readonly id: string;
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  readonly toPartnerId: string;
  readonly formerRole: FormerRole;
  readonly reason: string;
  readonly status: HandoverStatus;
  readonly offeredAt: string;
  readonly answeredAt: string | null;
}

interface GovernanceRow {
  readonly status: ConsortiumStatus;
  readonly leadOrganisationId: OrganisationId;
  readonly seats: readonly {
    readonly id: PartnerId;
    readonly organisationId: OrganisationId;
    readonly role: PartnerRole;
  }[];
  readonly mandates: readonly MandateView[];
  readonly charters: readonly CharterView[];
  readonly meetings: readonly MeetingView[];
  readonly letters: readonly LetterView[];
  readonly handovers: readonly HandoverView[];
}

export interface GovernanceView extends Omit<GovernanceRow, 'seats' | 'status'> {
  readonly mandateText: MandateText;
  readonly allowedActions: readonly GovernanceAction[];
}

/** Enough for years of work round one table; older ones stay in the audit trail. */
const MOST = 200;

const listOf = (pairs: string, from: string, order: string): string => `(
  SELECT coalesce(json_agg(row.line ORDER BY row.rank), '[]') FROM (
    SELECT json_build_object(${pairs}) AS line, row_number() OVER (ORDER BY ${order}) AS rank
    FROM ${from} ORDER BY ${order} LIMIT ${MOST}) row)`;

const MANDATES = listOf(
  `'id', m.id, 'partnerId', m.partner_id, 'powers', m.powers, 'textVersion', m.text_version,
   'sha256', m.sha256, 'givenAt', ${instantJson('m.given_at')}, 'expiresOn', m.expires_on,
   'revokedAt', ${instantJson('m.revoked_at')}, 'revocationReason', m.revocation_reason`,
  'consortia.mandate m WHERE m.consortium_id = c.id',
  'm.revoked_at IS NOT NULL, m.given_at DESC, m.id DESC',
);

const CHARTERS = listOf(
  `'number', v.number, 'clauses', v.clauses, 'sha256', v.sha256,
   'writtenAt', ${instantJson('v.written_at')},
   'adoptions', (SELECT coalesce(json_agg(json_build_object('partnerId', a.partner_id,
       'adoptedAt', ${instantJson('a.adopted_at')}) ORDER BY a.adopted_at, a.id), '[]')
     FROM consortia.charter_adoption a
     WHERE a.consortium_id = v.consortium_id AND a.number = v.number)`,
  'consortia.charter_version v WHERE v.consortium_id = c.id',
  'v.number DESC',
);

const MEETINGS = listOf(
  `'id', g.id, 'heldOn', g.held_on, 'topic', g.topic, 'minutes', g.minutes,
   'presentIds', g.present_ids, 'struckAt', ${instantJson('g.struck_at')}`,
  'consortia.meeting g WHERE g.consortium_id = c.id',
  'g.held_on DESC, g.id DESC',
);

const LETTERS = listOf(
  `'partnerId', l.partner_id, 'fileId', l.file_id, 'fileName', l.file_name,
   'givenAt', ${instantJson('l.given_at')}`,
  'consortia.commitment_letter l WHERE l.consortium_id = c.id AND l.replaced_at IS NULL',
  'l.given_at DESC, l.id DESC',
);

const HANDOVERS = listOf(
  `'id', h.id, 'fromOrganisationId', h.from_organisation_id,
   'toOrganisationId', h.to_organisation_id, 'toPartnerId', h.to_partner_id,
   'formerRole', h.former_role, 'reason', h.reason, 'status', h.status,
   'offeredAt', ${instantJson('h.offered_at')}, 'answeredAt', ${instantJson('h.answered_at')}`,
  'consortia.lead_handover h WHERE h.consortium_id = c.id',
  `h.status <> 'offered', h.offered_at DESC, h.id DESC`,
);

const GOVERNANCE = `c.status, c.lead_organisation_id AS "leadOrganisationId",
  (SELECT json_agg(json_build_object('id', p.id, 'organisationId', p.organisation_id,
      'role', p.role))
    FROM consortia.partner p WHERE p.consortium_id = c.id AND p.left_at IS NULL) AS seats,
  ${MANDATES} AS mandates, ${CHARTERS} AS charters, ${MEETINGS} AS meetings,
  ${LETTERS} AS letters, ${HANDOVERS} AS handovers`;

@Injectable()
export class Governance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the partners agreed on: mandates, charter, meetings, letters, who leads; the latest first.
   * Two statements. @throws ConsortiumNotFound
   */
  read(actor: Actor, id: ConsortiumId): Promise<GovernanceView> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<GovernanceRow>(
        `SELECT ${GOVERNANCE} FROM consortia.consortium c
         WHERE c.id = $1 AND ${isShared(this.wall, '$2')}`,
        [id, organisationsOf(actor)],
      );
      if (row === null) throw new ConsortiumNotFound();
      const today = dayOf(this.clock(), TABLE_TIME_ZONE);
      const mandateText = await currentMandateText(reader, today);
      const { seats, ...view } = row;
      const table = { ...row, partners: seats };
      return { ...view, mandateText, allowedActions: governanceActions(actor, table) };
    });
  }
}
