import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';

import { AgreementNotFound, RevisionNotFound } from '../agreements.errors';
import type { AgreementId, Clause, RevisionKind, RevisionStatus } from '../agreements.types';
import { changesBetween, type Change } from '../domain/changes';

import { AgreementRegister } from './agreement-register.query';

interface Amount {
  readonly amount: string;
  readonly currency: 'EUR';
}

/** A revision as the API gives it. */
export interface RevisionView {
  readonly number: number;
  readonly kind: RevisionKind;
  readonly status: RevisionStatus;
  readonly title: string;
  readonly grant: Amount;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isOnwardTransferAllowed: boolean;
  readonly isConsortiumAgreementRequired: boolean;
  readonly clauses: readonly Clause[];
  readonly reason: string | null;
  readonly contentHash: string;
  readonly proposerId: string | null;
  readonly proposedAt: string;
  readonly settledAt: string | null;
  readonly settlerId: string | null;
  readonly settledReason: string | null;
  readonly parties: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly capacity: string;
    readonly share: Amount;
    readonly signedAt: string | null;
  }[];
  readonly instalments: readonly {
    readonly number: number;
    readonly label: { readonly fr: string; readonly en: string };
    readonly trigger: string;
    readonly rate: string;
    readonly amount: Amount;
  }[];
}

/** What differs between two revisions, and from which one. */
export interface RevisionChanges {
  readonly since: number;
  readonly changes: readonly Change[];
}

const PARTIES = `(SELECT json_agg(json_build_object('organisationId', p.organisation_id,
    'name', o.name, 'capacity', p.capacity, 'share', ${eurJson('p.share_cents')},
    'signedAt', ${instantJson('p.signed_at')}) ORDER BY p.position)
  FROM agreements.party p JOIN organisations.organisation o ON o.id = p.organisation_id
  WHERE p.agreement_id = r.agreement_id AND p.revision_number = r.number)`;

const INSTALMENTS = `(SELECT json_agg(json_build_object('number', i.number, 'label', i.label,
    'trigger', i.trigger, 'rate', trim_scale(i.rate_ppm / 10000.0)::text,
    'amount', ${eurJson('i.amount_cents')}) ORDER BY i.number)
  FROM agreements.instalment i
  WHERE i.agreement_id = r.agreement_id AND i.revision_number = r.number)`;

const VIEW = `json_build_object('number', r.number, 'kind', r.kind, 'status', r.status,
  'title', r.title, 'grant', ${eurJson('r.grant_cents')}, 'startsOn', r.starts_on,
  'endsOn', r.ends_on, 'isOnwardTransferAllowed', r.is_onward_transfer_allowed,
  'isConsortiumAgreementRequired', r.is_consortium_agreement_required, 'clauses', r.clauses,
  'reason', r.reason, 'contentHash', r.content_hash, 'proposerId', r.proposer_id,
  'proposedAt', ${instantJson('r.proposed_at')}, 'settledAt', ${instantJson('r.settled_at')},
  'settlerId', r.settler_id, 'settledReason', r.settled_reason, 'parties', ${PARTIES},
  'instalments', ${INSTALMENTS})`;

/** The first wall: the parties of the revision. It names its parameter even when taken away. */
const SHARED = 'r.reader_organisation_ids && $2::uuid[]';
const NAMED = '$2::uuid[] IS NOT NULL';

@Injectable()
export class RevisionsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
    private readonly agreements: AgreementRegister,
  ) {}

  /** The latest first. @throws AgreementNotFound for whoever is party to none as well */
  async list(actor: Actor, id: AgreementId): Promise<readonly RevisionView[]> {
    const rows = await this.transactions.read(actor, (reader) =>
      reader.rows<{ readonly view: RevisionView }>(
        `SELECT ${VIEW} AS view FROM agreements.revision r
         WHERE r.agreement_id = $1 AND ${NAMED} AND ${this.wall.restrict(SHARED)}
         ORDER BY r.number DESC`,
        [id, organisationsOf(actor)],
      ),
    );
    if (rows.length === 0) throw new AgreementNotFound();
    return rows.map(({ view }) => view);
  }

  /** @throws RevisionNotFound for whoever is no party to it as well */
  async find(actor: Actor, id: AgreementId, number: number): Promise<RevisionView> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<{ readonly view: RevisionView }>(
        `SELECT ${VIEW} AS view FROM agreements.revision r
         WHERE r.agreement_id = $1 AND r.number = $3 AND ${NAMED}
           AND ${this.wall.restrict(SHARED)}`,
        [id, organisationsOf(actor), number],
      ),
    );
    if (found === null) throw new RevisionNotFound();
    return found.view;
  }

  /**
   * What a revision changes, from another or else from the one in force when it was proposed.
   * @throws RevisionNotFound when either is not for the actor
   */
  async changes(
    actor: Actor,
    id: AgreementId,
    number: number,
    since: number | null,
  ): Promise<RevisionChanges> {
    const from = since ?? (await this.before(actor, id, number));
    await this.find(actor, id, from);
    await this.find(actor, id, number);
    return this.transactions.read(actor, async (reader) => {
      const before = await this.agreements.revision(reader, id, from);
      const after = await this.agreements.revision(reader, id, number);
      return { since: from, changes: changesBetween(before, after) };
    });
  }

  private async before(actor: Actor, id: AgreementId, number: number): Promise<number> {
    const revisions = await this.list(actor, id);
    const earlier = revisions.filter((one) => one.number < number);
    const approved = earlier.find(({ status }) => status === 'in-force' || status === 'superseded');
    const [latest] = earlier;
    const before = approved ?? latest;
    if (before === undefined) throw new RevisionNotFound();
    return before.number;
  }
}
