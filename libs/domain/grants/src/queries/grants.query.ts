import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import { AgreementNotFound, type AgreementId } from '#domain/agreements';

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
}
