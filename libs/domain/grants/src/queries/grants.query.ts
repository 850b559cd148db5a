import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';
import { AgreementNotFound, type AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import { RecoveryNotFound } from '../grants.errors';
import type { RecoveryId } from '../grants.types';

/** Where the money of an agreement stands: cents, as text. */
export interface GrantStanding {
  readonly agreementId: string;
  readonly reference: string;
  readonly title: string;
  readonly funderId: string;
  readonly funder: string;
  readonly isPaidThroughLead: boolean;
  readonly granted: string;
  readonly planned: string;
  readonly due: string;
  readonly ordered: string;
  readonly paid: string;
}

const sumOf = (status: string) =>
  `coalesce(sum(i.amount_cents) FILTER (WHERE i.status = '${status}'), 0)::text AS ${status}`;

const STANDING = `
  SELECT g.agreement_id AS "agreementId", g.reference, g.title, g.funder_id AS "funderId",
    f.name AS funder, g.is_paid_through_lead AS "isPaidThroughLead",
    g.granted_cents::text AS granted, ${['planned', 'due', 'ordered', 'paid'].map(sumOf).join(', ')}
  FROM grants."grant" g
  JOIN organisations.organisation f ON f.id = g.funder_id
  LEFT JOIN grants.instalment i ON i.agreement_id = g.agreement_id
  WHERE g.agreement_id = $2`;

const RECOVERY = `json_build_object('id', y.id, 'agreementId', y.agreement_id,
  'funderId', y.funder_id, 'payeeId', y.payee_id, 'payee', o.name, 'ground', y.ground,
  'amount', ${eurJson('y.amount_cents')}, 'received', ${eurJson('y.received_cents')},
  'waived', ${eurJson('y.waived_cents')}, 'waiver', y.waiver,
  'left', ${eurJson('(y.amount_cents - y.received_cents - y.waived_cents)')},
  'askedAt', ${instantJson('y.asked_at')}, 'version', y.version)`;

/** A recovery as it is read, and whose it is to settle. */
export interface RecoveryView {
  readonly view: object;
  readonly funderId: OrganisationId;
  readonly isOpen: boolean;
}

const SHARED = 'g.reader_organisation_ids && $1::uuid[]';

@Injectable()
export class GrantsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** What its parties may see paid; amounts are of what each of them reads. @throws AgreementNotFound */
  async standingOf(actor: Actor, id: AgreementId): Promise<GrantStanding> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<GrantStanding>(
        `${STANDING} AND $1::uuid[] IS NOT NULL AND ${this.wall.restrict(SHARED)}
         GROUP BY g.agreement_id, f.name`,
        [organisationsOf(actor), id],
      ),
    );
    if (found === null) throw new AgreementNotFound();
    return found;
  }

  /** What was paid beyond what is due under an agreement, of those that the caller reads. */
  recoveriesOf(actor: Actor, id: AgreementId): Promise<readonly RecoveryView[]> {
    return this.recoveries(actor, 'y.agreement_id = $2', id);
  }

  /** @throws RecoveryNotFound */
  async recovery(actor: Actor, id: RecoveryId): Promise<RecoveryView> {
    const [found] = await this.recoveries(actor, 'y.id = $2', id);
    if (found === undefined) throw new RecoveryNotFound();
    return found;
  }

  private recoveries(actor: Actor, rest: string, id: string): Promise<readonly RecoveryView[]> {
    const mine = this.wall.restrict('y.reader_organisation_ids && $1::uuid[]');
    return this.transactions.read(actor, (reader) =>
      reader.rows<RecoveryView>(
        `SELECT ${RECOVERY} AS view, y.funder_id AS "funderId",
           y.amount_cents > y.received_cents + y.waived_cents AS "isOpen"
         FROM grants.recovery y JOIN organisations.organisation o ON o.id = y.payee_id
         WHERE $1::uuid[] IS NOT NULL AND ${mine} AND ${rest} ORDER BY y.id`,
        [organisationsOf(actor), id],
      ),
    );
  }
}
