import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { addBusinessDays } from '#kernel/calendars';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { Agreement } from '#domain/agreements';
import { LegalFigureBook } from '#domain/legal-figures';
import type { Organisation } from '#domain/organisations';

import { standingsOn } from '../domain/cumulation';
import { AidAccounts } from '../queries/aid-accounts';
import type { AidAssessment } from '../state-aid.types';
import { AidEntity } from '../storage/aid.entity';

/** Grants and registers are dated as in France. */
export const TIME_ZONE = 'Europe/Paris';

const DEADLINE = 'de-minimis.register.deadline';

/** What an assessment has to count: the share of one beneficiary in an agreement. */
export interface AssessedShare {
  readonly agreement: Agreement;
  readonly isInForce: boolean;
  readonly funder: Organisation;
  readonly beneficiary: Organisation;
  readonly cents: bigint;
  readonly assessment: AidAssessment;
}

/** Who has had which aid: written here alone, each undertaking held while it is counted. */
@Injectable()
export class AidBook {
  constructor(
    private readonly accounts: AidAccounts,
    private readonly figures: LegalFigureBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the aids of one beneficiary in one agreement what the assessment says: what it adds is
   * counted from today, what was there keeps its day.
   * @returns why the aid cannot be granted; nothing is written then
   */
  async settle(tx: Tx, actor: Actor, share: AssessedShare): Promise<readonly Refusal[]> {
    const { beneficiary, assessment, agreement } = share;
    const at = { agreementId: agreement.id, organisationId: beneficiary.id };
    const written = await tx.findBy(AidEntity, at);
    const live = written.filter(({ status }) => status !== 'released');
    const held = live.reduce((total, { amount }) => total + amount.cents, 0n);
    const isSame = live.every(({ regulation }) => regulation === assessment.regulation);
    const wanted = assessment.outcome === 'de-minimis' ? share.cents : 0n;
    const added = isSame ? wanted - held : wanted;
    if (isSame && added === 0n) return [];

    const today = dayOf(this.clock(), TIME_ZONE);
    const isTopUp = isSame && added > 0n;
    const released = isTopUp ? [] : live;
    const cents = isTopUp ? added : wanted;
    if (cents > 0n) {
      const refusals = await this.check(tx, share, { today, cents, besides: released });
      if (refusals.length > 0) return refusals;
    }
    for (const { id } of released) await tx.update(AidEntity, { id }, { status: 'released' });
    if (cents === 0n) return [];
    const grantedOn = released[0]?.grantedOn ?? today;
    await this.write(tx, actor, share, { cents, grantedOn, count: written.length });
    return [];
  }

  /** The last day to enter what is granted on a day in the national register. */
  async dueOn(reader: Reader, day: LocalDate): Promise<LocalDate> {
    const { [DEADLINE]: deadline } = await this.figures.on(reader, day, [DEADLINE]);
    return addBusinessDays(day, Number(deadline.value.num), 'FR');
  }

  /** Holds the single undertaking until the transaction ends, so that no two aids count alone. */
  private async check(
    tx: Tx,
    { beneficiary, assessment }: AssessedShare,
    { today, cents, besides }: NewAid,
  ): Promise<readonly Refusal[]> {
    const { regulation } = assessment;
    if (beneficiary.siren === null) return [refusal('siren-missing', '/organisationId')];
    if (regulation === null) return [];
    const reader = readerOf(tx);
    const undertakings = await this.accounts.undertakingsOf([beneficiary.siren], today);
    const sirens = undertakings.get(beneficiary.siren) ?? [];
    await reader.rows(
      `SELECT pg_advisory_xact_lock(hashtextextended('state_aid.undertaking:' || siren, 0))
       FROM (SELECT unnest($1::text[]) AS siren ORDER BY 1) undertaking`,
      [sirens],
    );
    const rules = await this.accounts.rulesOn(reader, today);
    const past = await this.accounts.aidsOf(sirens, this.accounts.windowFrom(today, rules));
    const counted = past.filter(({ id }) => !besides.some((one) => one.id === id));
    return standingsOn(today, { cents, regulation }, counted, rules)
      .filter(({ isWithin }) => !isWithin)
      .map(({ ceiling, used, available }) =>
        refusal('ceiling-exceeded', '/regulation', {
          asked: formatEur(eur(cents)),
          ceiling: formatEur(eur(ceiling)),
          used: formatEur(eur(used)),
          available: formatEur(eur(available)),
        }),
      );
  }

  private async write(tx: Tx, actor: Actor, share: AssessedShare, new_: WrittenAid) {
    const { agreement, isInForce, funder, beneficiary, assessment } = share;
    const { cents, grantedOn, count } = new_;
    const recordedAt = this.clock();
    await tx.insert(AidEntity, {
      id: newId<'Aid'>(recordedAt),
      number: `${agreement.reference}-${beneficiary.siren ?? ''}-${count + 1}`,
      organisationId: beneficiary.id,
      siren: beneficiary.siren ?? '',
      authorityId: funder.id,
      authority: funder.name,
      agreementId: agreement.id,
      regulation: assessment.regulation ?? 'GENERAL',
      instrument: 'GRANT',
      amount: eur(cents),
      equivalent: eur(cents),
      sector: assessment.sector,
      service: assessment.service,
      status: isInForce ? 'granted' : 'reserved',
      grantedOn,
      registerDueOn: isInForce ? await this.dueOn(readerOf(tx), grantedOn) : null,
      registeredOn: null,
      registerReference: null,
      recordedAt,
      recordedBy: String(actor.id),
    });
  }
}

interface NewAid {
  readonly today: LocalDate;
  readonly cents: bigint;
  /** Aids that it takes the place of. */
  readonly besides: readonly AidEntity[];
}

interface WrittenAid {
  readonly cents: bigint;
  readonly grantedOn: LocalDate;
  /** How many were written before, for its number. */
  readonly count: number;
}
