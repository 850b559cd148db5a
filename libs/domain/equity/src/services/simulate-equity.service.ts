import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { asLocalDate, type LocalDate } from '#kernel/dates';
import {
  compare,
  formatDecimal,
  isDecimalText,
  parseFraction,
  parsePercentage,
  sum,
  type Fraction,
} from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';
import { refusal } from '#kernel/problems';
import { TransactionRunner, type Reader } from '#platform/database';
import { moneyIn } from '#platform/http';
import { LegalFigureBook } from '#domain/legal-figures';

import { couponCap, type CappedInstrument } from '../domain/coupon-cap';
import { checkRedemption, cumulatedResults, redemptionOf } from '../domain/redemption';
import { RedemptionRefused, SimulationRefused } from '../equity.errors';
import type {
  CouponCapRequest,
  CouponCapResponse,
  RedemptionRequest,
  RedemptionResponse,
} from '../http/equity.dto';

const TMO = 'tmo.half-year';
const SIGNED_AMOUNT = /^-?(0|[1-9]\d{0,9})(\.\d{1,2})?$/;

const euros = (cents: bigint) => formatEur(eur(cents));

interface BondRates {
  readonly margin: Fraction;
  readonly known: readonly Fraction[];
  readonly sources: readonly string[];
}

@Injectable()
export class SimulateEquityService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly figures: LegalFigureBook,
  ) {}

  /** @throws SimulationRefused, LegalFigureUnknown */
  async cap(request: CouponCapRequest): Promise<CouponCapResponse> {
    const {
      instrument = 'COOPERATIVE_SHARE',
      date,
      capital,
      bondRatesPct,
      proposedRatePct,
    } = request;
    const malformed = (bondRatesPct ?? []).flatMap((rate, index) =>
      isDecimalText(rate) ? [] : [refusal('rate-malformed', `/bondRatesPct/${index}`)],
    );
    if (malformed.length > 0) throw new SimulationRefused(malformed);
    const { margin, known, sources } = await this.transactions.read(ANONYMOUS, (reader) =>
      this.bondRates(reader, instrument, asLocalDate(date)),
    );
    const rates = bondRatesPct?.map(parseFraction) ?? known;
    if (rates.length === 0)
      throw new SimulationRefused([refusal('bond-rates-missing', '/bondRatesPct')]);
    const found = couponCap(rates, margin, moneyIn(capital).cents);
    return {
      meanPct: formatDecimal(found.mean, 4),
      marginPct: formatDecimal(margin, 4),
      capPct: formatDecimal(found.cap, 4),
      maxAmount: euros(found.most),
      bondRatesPct: rates.map((rate) => formatDecimal(rate, 3)),
      isWithinCap: proposedRatePct ? compare(parseFraction(proposedRatePct), found.cap) <= 0 : null,
      sources,
    };
  }

  /** @throws RedemptionRefused, LegalFigureUnknown */
  async redeem(request: RedemptionRequest): Promise<RedemptionResponse> {
    const { results = [], capital } = request;
    const malformed = results.flatMap((one, index) =>
      SIGNED_AMOUNT.test(one) ? [] : [refusal('rate-malformed', `/results/${index}`)],
    );
    if (malformed.length > 0) throw new SimulationRefused(malformed);
    const facts = {
      instrument: request.instrument,
      nominal: moneyIn(request.nominal).cents,
      issuedOn: asLocalDate(request.issuedOn),
      askedOn: asLocalDate(request.askedOn),
      yearsMin: await this.yearsMin(request),
      lossShare: parsePercentage(request.lossSharePct ?? '0'),
      results: results.map((one) => moneyIn(one).cents),
      spreadYears: request.spreadYears ?? 1,
      capital: capital
        ? { before: moneyIn(capital.before).cents, least: moneyIn(capital.least).cents }
        : null,
    };
    const refusals = checkRedemption(facts);
    if (refusals.length > 0) throw new RedemptionRefused(refusals);
    const { loss, paid, payments } = redemptionOf(facts);
    return {
      nominal: euros(facts.nominal),
      loss: euros(loss),
      paid: euros(paid),
      payments: payments.map(euros),
      cumulatedResults: cumulatedResults(facts.results).map(euros),
    };
  }

  private async yearsMin({ instrument, issuedOn }: RedemptionRequest): Promise<number> {
    if (instrument === 'COOPERATIVE_SHARE') return 0;
    const code =
      instrument === 'TITRE_PARTICIPATIF'
        ? 'titre-participatif.term-min'
        : 'titre-associatif.term-min';
    const found = await this.transactions.read(ANONYMOUS, (reader) =>
      this.figures.on(reader, asLocalDate(issuedOn), [code]),
    );
    return Number(found[code]?.value.num ?? 0n);
  }

  /** Of the three calendar years before a meeting, or of the half-year before an issue. */
  private async bondRates(
    reader: Reader,
    instrument: CappedInstrument,
    day: LocalDate,
  ): Promise<BondRates> {
    const year = Number(day.slice(0, 4));
    const isShare = instrument === 'COOPERATIVE_SHARE';
    const codes = isShare
      ? ['cooperative.interest-margin']
      : ['titre-associatif.margin', 'titre-associatif.conditional-margin'];
    const margins = await this.figures.on(reader, day, codes);
    const counted = instrument === 'TITRE_ASSOCIATIF' ? codes.slice(0, 1) : codes;
    const first = asLocalDate(`${isShare ? year - 3 : year - 1}-01-01`);
    const last = isShare ? asLocalDate(`${year - 1}-12-31`) : day;
    const published = await this.figures.between(reader, TMO, [first, last]);
    const used = isShare
      ? published
      : published.filter(({ validTo }) => (validTo ?? day) < day).slice(-1);
    return {
      margin: sum(counted.flatMap((code) => margins[code]?.value ?? [])),
      known: used.map(({ value }) => value),
      sources: [...new Set([...Object.values(margins), ...used].map(({ source }) => source))],
    };
  }
}
