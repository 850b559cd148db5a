import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { ApplicationRegister } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import { DepartureRefused } from '../agreements.errors';
import type { AgreementId } from '../agreements.types';
import {
  checkDeparture,
  earliestDeparture,
  UNWRITTEN_EXIT,
  type ExitTerms,
} from '../domain/departure';

import { AgreementRegister } from './agreement-register.query';
import { AGREEMENTS_TIME_ZONE } from './agreement-terms.query';
import { ExitTermsQuery, sharesWithout, type ChangedShare } from './exit-terms.query';

/** What a departure would come to: to be proposed as an amendment, and changed before. */
export interface Departure {
  readonly redistribution: ExitTerms['redistribution'];
  /** Whether the partners wrote it; else it is what holds without a charter. */
  readonly isByCharter: boolean;
  readonly noticeDays: number;
  readonly earliestOn: LocalDate;
  /** Of the lead and those who stay, in the order of the agreement. */
  readonly shares: readonly ChangedShare[];
}

@Injectable()
export class DepartureQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly agreements: AgreementRegister,
    private readonly applications: ApplicationRegister,
    private readonly tables: ExitTermsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Who would have what if a partner left the agreement, as the charter of its consortium says.
   * @throws AgreementNotFound, DepartureRefused
   */
  async read(actor: Actor, id: AgreementId, leaverId: OrganisationId): Promise<Departure> {
    const agreement = await this.transactions.read(actor, (reader) =>
      this.agreements.find(reader, id),
    );
    return this.transactions.read(SYSTEM, async (reader) => {
      const terms =
        (await this.agreements.inForce(reader, id)) ?? (await this.agreements.latest(reader, id));
      const refusals = checkDeparture(terms.parties, leaverId);
      if (refusals.length > 0) throw new DepartureRefused(refusals);
      const { consortiumId } = await this.applications.submitted(reader, agreement.applicationId);
      const { written, placeOf } = await this.tables.read(reader, consortiumId);
      const exit = written ?? UNWRITTEN_EXIT;
      return {
        redistribution: exit.redistribution,
        isByCharter: written !== null,
        noticeDays: exit.noticeDays,
        earliestOn: earliestDeparture(dayOf(this.clock(), AGREEMENTS_TIME_ZONE), exit),
        shares: sharesWithout(terms.parties, leaverId, exit, placeOf),
      };
    });
  }
}
