import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { instantJson, TransactionRunner, type Reader } from '#platform/database';
import { AgreementRegister, type AgreementId } from '#domain/agreements';

import type { CeilingStanding } from '../domain/cumulation';
import { TIME_ZONE } from '../services/aid-book';
import { canAssessFor } from '../state-aid.policy';

import { AidAccounts } from './aid-accounts';

/** One beneficiary of an agreement, and whether its share is settled. */
export interface AssessedParty {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly siren: string | null;
  readonly shareCents: string;
  readonly assessment: object | null;
  /** Counted for this share, in cents. */
  readonly countedCents: string;
  /** Assessed, and counted whole when it is de minimis. */
  readonly isSettled: boolean;
}

export interface AssessedAgreement {
  readonly mayAssess: boolean;
  readonly parties: readonly (AssessedParty & {
    /** For the officers of the funder; what the beneficiary may still be granted today. */
    readonly standings: readonly CeilingStanding[];
  })[];
}

const ASSESSMENT = `(SELECT json_build_object('number', s.number, 'outcome', s.outcome,
    'regulation', s.regulation, 'isEconomic', s.is_economic, 'affectsTrade', s.affects_trade,
    'service', s.service, 'scheme', s.scheme, 'sector', s.sector,
    'justification', s.justification, 'assessedAt', ${instantJson('s.assessed_at')})
  FROM state_aid.assessment s
  WHERE s.agreement_id = p.agreement_id AND s.organisation_id = p.organisation_id
  ORDER BY s.number DESC LIMIT 1)`;

const COUNTED = `coalesce((SELECT sum(d.amount_cents) FROM state_aid.aid d
  WHERE d.agreement_id = p.agreement_id AND d.organisation_id = p.organisation_id
    AND d.status <> 'released'), 0)`;

/** By the revision in force, else the latest. */
const PARTIES = `
  SELECT party.*, assessment IS NOT NULL AND "countedCents"::bigint =
      CASE assessment ->> 'outcome' WHEN 'de-minimis' THEN "shareCents"::bigint ELSE 0 END
    AS "isSettled"
  FROM (SELECT p.agreement_id AS "agreementId", p.organisation_id AS "organisationId", o.name, o.siren, p.position,
      p.share_cents::text AS "shareCents", ${ASSESSMENT} AS assessment,
      ${COUNTED}::text AS "countedCents"
    FROM agreements.party p JOIN organisations.organisation o ON o.id = p.organisation_id
    WHERE p.agreement_id = ANY ($1::uuid[]) AND p.share_cents > 0 AND p.revision_number = (
      SELECT r.number FROM agreements.revision r WHERE r.agreement_id = p.agreement_id
      ORDER BY (r.status = 'in-force') DESC, r.number DESC LIMIT 1)) party
  ORDER BY position`;

@Injectable()
export class AidAssessmentsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly agreements: AgreementRegister,
    private readonly accounts: AidAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AgreementNotFound for whoever is no party as well */
  of(actor: Actor, id: AgreementId): Promise<AssessedAgreement> {
    const day = dayOf(this.clock(), TIME_ZONE);
    return this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.agreements.find(reader, id);
      const mayAssess = canAssessFor(actor, funderId);
      const parties = await partiesOf(reader, [id]);
      const sirens = parties.flatMap(({ siren }) => (mayAssess && siren !== null ? [siren] : []));
      const standings = await this.accounts.standingsOf(reader, sirens, day);
      return {
        mayAssess,
        parties: parties.map((party) => ({
          ...party,
          standings: standings.get(party.siren ?? '') ?? [],
        })),
      };
    });
  }
}

/** Those of several agreements whose share is not settled yet: nothing is paid to them before. */
export async function unsettledIn(
  reader: Reader,
  ids: readonly AgreementId[],
): Promise<readonly AssessedParty[]> {
  const parties = await partiesOf(reader, ids);
  return parties.filter(({ isSettled }) => !isSettled);
}

function partiesOf(reader: Reader, ids: readonly AgreementId[]): Promise<readonly AssessedParty[]> {
  return reader.rows<AssessedParty>(PARTIES, [ids]);
}
