import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  instantFilter,
  listing,
  moneyFilter,
  page,
  uuidFilter,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { AgreementNotFound } from '../agreements.errors';
import {
  AGREEMENT_STATUSES,
  type AgreementId,
  type AgreementStatus,
  type Clause,
  type Instalment,
  type PartyCapacity,
} from '../agreements.types';

export const AGREEMENT_LISTING = listing({
  filters: {
    status: choiceFilter('a.status', AGREEMENT_STATUSES),
    callId: uuidFilter('a.call_id'),
    funderId: uuidFilter('a.funder_id'),
    applicationId: uuidFilter('a.application_id'),
    draftedAt: instantFilter('a.drafted_at'),
    grant: moneyFilter('r.grant_cents'),
  },
  sorts: {
    draftedAt: { column: 'a.drafted_at', neverNull: true },
    reference: { column: 'a.reference', neverNull: true },
  },
  defaultSort: '-draftedAt',
  idColumn: 'a.id',
});

export interface PartyLine {
  readonly organisationId: string;
  readonly name: string;
  readonly capacity: PartyCapacity;
  readonly shareCents: string;
  readonly signedAt: string | null;
}

export interface InstalmentLine extends Omit<Instalment, 'amount'> {
  readonly amountCents: string;
}

/** What the partners have signed among themselves. */
export interface ConsortiumAgreementLine {
  readonly fileName: string;
  readonly sha256: string;
  readonly signedOn: string;
  readonly addedAt: string;
}

export interface AgreementPage {
  readonly id: AgreementId;
  readonly reference: string;
  readonly title: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly funderId: string;
  readonly leadOrganisationId: string;
  readonly grantCents: string;
  readonly status: AgreementStatus;
  readonly version: number;
  readonly contentHash: string;
  readonly revisionNumber: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isOnwardTransferAllowed: boolean;
  readonly isConsortiumAgreementRequired: boolean;
  readonly clauses: readonly Clause[];
  /** Waits for signatures, beside what is in force or alone; null when nothing does. */
  readonly openRevisionNumber: number | null;
  /** Who may take it back. */
  readonly openProposerId: string | null;
  readonly openParties: readonly PartyLine[] | null;
  readonly consortiumAgreement: ConsortiumAgreementLine | null;
  readonly draftedAt: Date;
  readonly inForceAt: Date | null;
  readonly parties: readonly PartyLine[];
  readonly instalments: readonly InstalmentLine[];
}

const LINE = `json_build_object('id', a.id, 'reference', a.reference, 'title', r.title,
  'applicationId', a.application_id, 'callId', a.call_id, 'funderId', a.funder_id,
  'leadOrganisationId', a.lead_organisation_id, 'status', a.status, 'version', a.version,
  'grant', ${eurJson('r.grant_cents')},
  'draftedAt', ${instantJson('a.drafted_at')}, 'inForceAt', ${instantJson('a.in_force_at')})`;

/** The first wall: the parties of the revision. */
const SHARED = 'v.reader_organisation_ids && $1::uuid[]';

/** Names its parameter though it asks nothing of it: with the wall taken away, nothing else would. */
const NAMED = '$1::uuid[] IS NOT NULL';

/** What is in force, else what was last offered; who left sees the last that it was party to. */
const shown = (wall: string) => `JOIN LATERAL (
    SELECT v.* FROM agreements.revision v
    WHERE v.agreement_id = a.id AND ${NAMED} AND ${wall}
    ORDER BY (v.status = 'in-force') DESC, v.number DESC LIMIT 1) r ON true`;

const partiesOf = (number: string) => `(
  SELECT json_agg(json_build_object('organisationId', p.organisation_id, 'name', o.name,
      'capacity', p.capacity, 'shareCents', p.share_cents::text, 'signedAt', ${instantJson('p.signed_at')})
      ORDER BY p.position)
    FROM agreements.party p JOIN organisations.organisation o ON o.id = p.organisation_id
    WHERE p.agreement_id = a.id AND p.revision_number = ${number})`;

const OPEN = `(SELECT v.number FROM agreements.revision v
  WHERE v.agreement_id = a.id AND v.status = 'proposed' AND a.status <> 'cancelled')`;

/** The funder takes back what the house drew up. */
const OPEN_PROPOSER = `(SELECT coalesce(v.proposer_id, a.funder_id) FROM agreements.revision v
  WHERE v.agreement_id = a.id AND v.number = ${OPEN})`;

const PAGE = `a.id, a.reference, r.title, a.application_id AS "applicationId",
  a.call_id AS "callId", a.funder_id AS "funderId",
  a.lead_organisation_id AS "leadOrganisationId", r.grant_cents AS "grantCents", a.status,
  a.version, r.content_hash AS "contentHash", r.number AS "revisionNumber",
  r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn", r.clauses,
  r.is_onward_transfer_allowed AS "isOnwardTransferAllowed",
  r.is_consortium_agreement_required AS "isConsortiumAgreementRequired",
  ${OPEN} AS "openRevisionNumber", ${OPEN_PROPOSER} AS "openProposerId",
  ${partiesOf(OPEN)} AS "openParties",
  (SELECT json_build_object('fileName', c.file_name, 'sha256', c.sha256,
      'signedOn', c.signed_on, 'addedAt', ${instantJson('c.added_at')})
    FROM agreements.consortium_agreement c WHERE c.agreement_id = a.id
    ORDER BY c.added_at DESC LIMIT 1) AS "consortiumAgreement", a.drafted_at AS "draftedAt",
  a.in_force_at AS "inForceAt",
  ${partiesOf('r.number')} AS parties,
  (SELECT json_agg(json_build_object('number', i.number, 'label', i.label, 'trigger', i.trigger,
      'ratePpm', i.rate_ppm, 'amountCents', i.amount_cents::text) ORDER BY i.number)
    FROM agreements.instalment i
    WHERE i.agreement_id = a.id AND i.revision_number = r.number) AS instalments`;

@Injectable()
export class AgreementsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, request: ListRequest): Promise<Page> {
    const source = {
      select: LINE,
      from: `agreements.agreement a ${shown(this.wall.restrict(SHARED))}`,
      params: [organisationsOf(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws AgreementNotFound for whoever is no party as well */
  async find(actor: Actor, id: AgreementId): Promise<AgreementPage> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<AgreementPage>(
        `SELECT ${PAGE} FROM agreements.agreement a ${shown(this.wall.restrict(SHARED))}
         WHERE a.id = $2`,
        [organisationsOf(actor), id],
      ),
    );
    if (found === null) throw new AgreementNotFound();
    return found;
  }
}
