import { Injectable } from '@nestjs/common';

import { organisationsOf, organisationsWhere, type Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { AccessWall } from '#platform/auth';
import { eurJson, TransactionRunner } from '#platform/database';
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
import type { OrganisationId } from '#domain/organisations';

import { AidAssessmentForbidden } from '../state-aid.errors';
import { AID_STATUSES, REGULATIONS } from '../state-aid.types';

export const AID_LISTING = listing({
  filters: {
    authorityId: uuidFilter('d.authority_id'),
    organisationId: uuidFilter('d.organisation_id'),
    agreementId: uuidFilter('d.agreement_id'),
    regulation: choiceFilter('d.regulation', REGULATIONS),
    status: choiceFilter('d.status', AID_STATUSES),
    grantedOn: dayFilter('d.granted_on'),
    registerDueOn: dayFilter('d.register_due_on'),
    isEntered: booleanFilter('(d.registered_on IS NOT NULL)'),
  },
  sorts: {
    grantedOn: { column: 'd.granted_on', neverNull: true },
    registerDueOn: {
      column: `coalesce(d.register_due_on, 'infinity'::date)`,
      neverNull: true,
    },
  },
  defaultSort: '-grantedOn',
  idColumn: 'd.id',
});

const VIEW = `json_build_object('id', d.id, 'number', d.number,
  'organisationId', d.organisation_id, 'beneficiary', o.name, 'siren', d.siren,
  'authorityId', d.authority_id, 'authority', d.authority, 'agreementId', d.agreement_id,
  'regulation', d.regulation, 'instrument', d.instrument, 'amount', ${eurJson('d.amount_cents')},
  'equivalent', ${eurJson('d.equivalent_cents')}, 'sector', d.sector, 'service', d.service,
  'status', d.status, 'grantedOn', d.granted_on, 'registerDueOn', d.register_due_on,
  'registeredOn', d.registered_on, 'registerReference', d.register_reference)`;

const FROM = `state_aid.aid d JOIN organisations.organisation o ON o.id = d.organisation_id`;

/** The first wall: who granted it, and who was granted it. */
const MINE = '(d.authority_id = ANY ($1::uuid[]) OR d.organisation_id = ANY ($1::uuid[]))';
const NAMED = '$1::uuid[] IS NOT NULL';

/** One line of the national register: text throughout, as it is written in a file. */
export interface RegisterLine {
  readonly number: string;
  readonly siren: string;
  readonly beneficiary: string;
  readonly amount: string;
  readonly equivalent: string;
  readonly grantedOn: string;
  readonly authority: string;
  readonly instrument: string;
  readonly sector: string;
  readonly regulation: string;
  readonly dueOn: string;
  readonly reference: string;
}

@Injectable()
export class AidsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = AID_LISTING.read(query);
    const where = `${NAMED} AND ${this.wall.restrict(MINE)}`;
    const source = { select: VIEW, from: FROM, where, params: [organisationsOf(actor)] };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /**
   * What a funder granted from one day to another, both included, the oldest first.
   * @throws AidAssessmentForbidden
   */
  registerOf(
    actor: Actor,
    funderId: OrganisationId,
    [from, to]: readonly [LocalDate, LocalDate],
  ): Promise<readonly RegisterLine[]> {
    if (!organisationsWhere(actor, 'officer', 'auditor').includes(funderId))
      throw new AidAssessmentForbidden();
    return this.transactions.read(actor, (reader) =>
      reader.rows<RegisterLine>(
        `SELECT d.number, d.siren, o.name AS beneficiary, d.authority, d.instrument, d.regulation,
           to_char(d.amount_cents / 100.0, 'FM999999999990.00') AS amount,
           to_char(d.equivalent_cents / 100.0, 'FM999999999990.00') AS equivalent,
           d.granted_on::text AS "grantedOn", coalesce(d.sector, '') AS sector,
           coalesce(d.register_due_on::text, '') AS "dueOn",
           coalesce(d.register_reference, '') AS reference
         FROM ${FROM}
         WHERE d.authority_id = $1 AND d.status = 'granted' AND d.granted_on BETWEEN $2 AND $3
         ORDER BY d.granted_on, d.id`,
        [funderId, from, to],
      ),
    );
  }
}
