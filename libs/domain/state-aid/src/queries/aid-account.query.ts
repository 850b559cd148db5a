import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { eurJson, TransactionRunner } from '#platform/database';
import { OrganisationDirectory, type OrganisationId } from '#domain/organisations';

import type { CeilingStanding } from '../domain/cumulation';
import { TIME_ZONE } from '../services/aid-book';
import { AidDeclarationForbidden } from '../state-aid.errors';

import { AidAccounts } from './aid-accounts';

export interface LinkView {
  readonly id: string;
  readonly siren: string;
  readonly name: string;
  readonly ground: string;
  readonly since: LocalDate;
}

export interface AidAccount {
  readonly day: LocalDate;
  readonly siren: string | null;
  /** Every SIREN of the single undertaking. */
  readonly undertaking: readonly string[];
  readonly standings: readonly CeilingStanding[];
  readonly links: readonly LinkView[];
  /** What was granted, set aside or declared, of this organisation alone, the latest first. */
  readonly aids: readonly object[];
}

const LATEST = 200;

const AIDS = `SELECT json_build_object('id', d.id, 'number', d.number, 'authority', d.authority,
    'regulation', d.regulation, 'instrument', d.instrument,
    'equivalent', ${eurJson('d.equivalent_cents')}, 'status', d.status,
    'grantedOn', d.granted_on, 'agreementId', d.agreement_id) AS view
  FROM state_aid.aid d WHERE d.organisation_id = $1 AND d.status <> 'released'
  ORDER BY d.granted_on DESC, d.id DESC LIMIT ${LATEST}`;

@Injectable()
export class AidAccountQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: AidAccounts,
    private readonly organisations: OrganisationDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How much an organisation may still be granted today. @throws AidDeclarationForbidden */
  async of(actor: Actor, organisationId: OrganisationId): Promise<AidAccount> {
    if (!organisationsOf(actor).includes(organisationId)) throw new AidDeclarationForbidden();
    const day = dayOf(this.clock(), TIME_ZONE);
    return this.transactions.read(actor, async (reader) => {
      const [own] = await this.organisations.find(reader, [organisationId]);
      const siren = own?.siren ?? null;
      const sirens = siren === null ? [] : [siren];
      const undertakings = await this.accounts.undertakingsOf(sirens, day);
      const standings = await this.accounts.standingsOf(reader, sirens, day);
      const links = await reader.rows<LinkView>(
        `SELECT id, linked_siren AS siren, linked_name AS name, ground, since::text AS since
         FROM state_aid.link WHERE organisation_id = $1 AND until IS NULL
         ORDER BY since, id LIMIT ${LATEST}`,
        [organisationId],
      );
      const aids = await reader.rows<{ readonly view: object }>(AIDS, [organisationId]);
      return {
        day,
        siren,
        undertaking: [...undertakings.values()].flat(),
        standings: [...standings.values()].flat(),
        links,
        aids: aids.map(({ view }) => view),
      };
    });
  }
}
