import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import {
  formatDecimal,
  fraction,
  parseFraction,
  parsePercentage,
  sum,
  type Fraction,
} from '#kernel/fractions';
import { refusal } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import { moneyIn } from '#platform/http';
import { LegalFigureBook, type LegalFigure } from '#domain/legal-figures';

import { fullTimeEquivalent, valueInKind } from '../domain/in-kind';
import { SimulationRefused } from '../grants.errors';
import type {
  InKindLineDto,
  InKindValuationRequest,
  InKindValuationResponse,
} from '../http/capitalisation.dto';
import { euros } from '../http/written';

const SMIC = 'smic.hourly-gross';

/** Methods whose quantity is hours of work. */
const OF_WORK = ['SMIC_MULTIPLE', 'SMIC_CHARGED', 'REPLACEMENT_COST', 'AVERAGE_ENTITY_WAGE'];

@Injectable()
export class SimulateInKindService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly figures: LegalFigureBook,
  ) {}

  /** What contributions in kind are worth, line by line. @throws SimulationRefused, LegalFigureUnknown */
  async simulate(request: InKindValuationRequest): Promise<InKindValuationResponse> {
    const { lines, cash } = request;
    const refusals = lines.flatMap((line, index) =>
      needsRate(line) && !line.rate ? [refusal('rate-missing', `/lines/${index}/rate`)] : [],
    );
    if (refusals.length > 0) throw new SimulationRefused(refusals);
    const smic = await this.smicFor(request);
    const valued = lines.map((line) => ({ line, cents: valueInKind(lineIn(line, smic)) }));
    const total = valued.reduce((whole, { cents }) => whole + cents, 0n);
    const hours = sum(lines.filter(isWork).map(({ quantity }) => parseFraction(quantity)));
    return {
      lines: valued.map(({ line, cents }) => ({
        label: line.label ?? null,
        amount: euros(cents),
        rule: ruleOf(line, smic),
        source: usesSmic(line) && !line.rate ? (smic?.source ?? null) : null,
      })),
      total: euros(total),
      fullTimeEquivalent: formatDecimal(fullTimeEquivalent(hours), 3),
      sharePct: cash === undefined ? null : shareOf(total, moneyIn(cash).cents),
    };
  }

  private async smicFor({ date, lines }: InKindValuationRequest): Promise<LegalFigure | null> {
    if (!lines.some((line) => usesSmic(line) && !line.rate)) return null;
    const found = await this.transactions.read(ANONYMOUS, (reader) =>
      this.figures.on(reader, asLocalDate(date), [SMIC]),
    );
    return found[SMIC];
  }
}

function lineIn(line: InKindLineDto, smic: LegalFigure | null) {
  return {
    method: line.method,
    quantity: parseFraction(line.quantity),
    rate: rateOf(line, smic),
    coefficient: parseFraction(line.coefficient ?? '1'),
    employerRate: parsePercentage(line.employerRatePct ?? '0'),
    yearPart: parseFraction(line.yearPart ?? '1'),
  };
}

function rateOf({ rate }: InKindLineDto, smic: LegalFigure | null): Fraction {
  return rate ? parseFraction(rate) : (smic?.value ?? fraction(0n));
}

function ruleOf(line: InKindLineDto, smic: LegalFigure | null): string {
  if (line.method === 'NOT_VALUED') return line.quantity;
  const steps = [line.quantity, formatDecimal(rateOf(line, smic), 2), line.coefficient ?? '1'];
  if (line.method === 'SMIC_CHARGED') steps.push(`(1 + ${line.employerRatePct ?? '0'} %)`);
  if (line.method === 'RENTAL_VALUE') steps.push(line.yearPart ?? '1');
  return steps.join(' × ');
}

function usesSmic({ method }: InKindLineDto): boolean {
  return method === 'SMIC_MULTIPLE' || method === 'SMIC_CHARGED';
}

function needsRate(line: InKindLineDto): boolean {
  return !usesSmic(line) && line.method !== 'NOT_VALUED';
}

function isWork({ method }: InKindLineDto): boolean {
  return OF_WORK.includes(method);
}

function shareOf(inKind: bigint, cash: bigint): string | null {
  const whole = inKind + cash;
  return whole === 0n ? null : formatDecimal(fraction(inKind * 100n, whole), 2);
}
