import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  codeFilter,
  Cursors,
  instantFilter,
  listing,
  moneyFilter,
  page,
  textFilter,
  uuidFilter,
  type Page,
} from '#platform/listing';
import { STEPS } from '#domain/calls';

import { APPLICATION_STATUSES } from '../applications.types';

import { OUTLINE } from './json';
import { Reach } from './reach';

/** As calls write the codes of their intakes. */
const INTAKE_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const APPLICATION_LISTING = listing({
  filters: {
    status: choiceFilter('a.status', APPLICATION_STATUSES),
    step: choiceFilter('a.step', STEPS),
    callId: uuidFilter('a.call_id'),
    intakeCode: codeFilter('a.intake_code', INTAKE_CODE),
    consortiumId: uuidFilter('a.consortium_id'),
    funderId: uuidFilter('a.funder_id'),
    leadOrganisationId: uuidFilter('a.lead_organisation_id'),
    submittedAt: instantFilter('a.submitted_at'),
    requested: moneyFilter('a.requested_cents'),
    q: textFilter((words) => `strpos(a.search, platform.fold(${words})) > 0`),
  },
  sorts: {
    submittedAt: 'a.submitted_at',
    createdAt: { column: 'a.created_at', neverNull: true },
    requested: { column: 'a.requested_cents', neverNull: true },
  },
  defaultSort: '-submittedAt',
  idColumn: 'a.id',
});

@Injectable()
export class ApplicationPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly cursors: Cursors,
  ) {}

  /** The applications that are shared with the actor: drafts of their own, and what came in. */
  read(actor: Actor, query: unknown): Promise<Page> {
    const request = APPLICATION_LISTING.read(query);
    const source = {
      select: `json_build_object(${OUTLINE})`,
      from: 'applications.application a',
      where: this.reach.conditionOnList(actor, '$1'),
      params: [this.reach.paramOf(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
