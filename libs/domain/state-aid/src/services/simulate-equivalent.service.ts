import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { compare, formatDecimal, parseFraction, type Fraction } from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import { moneyIn } from '#platform/http';
import { LegalFigureBook, type LegalFigure } from '#domain/legal-figures';

import { checkSafeHarbour, safeHarbourEquivalent } from '../domain/gross-grant-equivalent';
import type {
  GrossGrantEquivalentRequest,
  GrossGrantEquivalentResponse,
} from '../http/gross-grant-equivalent.dto';
import { EquivalentRefused } from '../state-aid.errors';
import type { SafeHarbour } from '../state-aid.types';

import { fullAnswer } from './full-answer';

const euros = (cents: bigint) => formatEur(eur(cents));

/** Figures of the general regulation; those for services of general interest are in proportion. */
const CODES = {
  LOAN: [
    'de-minimis.loan.short-amount',
    'de-minimis.loan.short-term',
    'de-minimis.loan.long-amount',
    'de-minimis.loan.long-term',
    'de-minimis.loan.collateral-min',
  ],
  GUARANTEE: [
    'de-minimis.guarantee.short-amount',
    'de-minimis.guarantee.short-term',
    'de-minimis.guarantee.long-amount',
    'de-minimis.guarantee.long-term',
    'de-minimis.guarantee.cover-max',
  ],
} as const;

const CEILINGS = ['de-minimis.general.ceiling', 'de-minimis.sgei.ceiling'] as const;

@Injectable()
export class SimulateEquivalentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly figures: LegalFigureBook,
  ) {}

  /**
   * What an advantage is worth as a grant, with the formula and the sources of its figures.
   *
   * @throws EquivalentRefused, LegalFigureUnknown
   */
  async simulate(request: GrossGrantEquivalentRequest): Promise<GrossGrantEquivalentResponse> {
    const { instrument, method = 'SAFE_HARBOUR' } = request;
    if (instrument === 'GRANT' || instrument === 'EQUITY') return faceValue(request);
    if (method === 'FULL') return fullAnswer(request, instrument);
    const day = asLocalDate(request.date);
    const codes = [...CODES[instrument], ...CEILINGS];
    const found = await this.transactions.read(ANONYMOUS, (reader) =>
      this.figures.on(reader, day, codes),
    );
    const [short, shortTerm, long, longTerm, limit] = CODES[instrument].map((code) => found[code]);
    const general = found['de-minimis.general.ceiling'];
    const ceiling = request.regulation === 'SGEI' ? found['de-minimis.sgei.ceiling'] : general;
    const harbour = harbourOf([short, shortTerm, long, longTerm], ceiling, general);
    return flat(request, harbour, limit, [ceiling, short, long]);
  }
}

/** Regulation 2023/2832 raises limits and ceiling alike: a euro lent is worth the same. */
function harbourOf(
  [short, shortTerm, long, longTerm]: readonly (LegalFigure | undefined)[],
  ceiling: LegalFigure,
  general: LegalFigure,
): SafeHarbour {
  const scale = (figure: LegalFigure | undefined) =>
    (centsOf(figure) * centsOf(ceiling)) / centsOf(general);
  return {
    ceiling: centsOf(ceiling),
    shortAmount: scale(short),
    shortTerm: shortTerm?.value ?? parseFraction('0'),
    longAmount: scale(long),
    longTerm: longTerm?.value ?? parseFraction('0'),
  };
}

function flat(
  request: GrossGrantEquivalentRequest,
  harbour: SafeHarbour,
  limit: LegalFigure | undefined,
  used: readonly (LegalFigure | undefined)[],
): GrossGrantEquivalentResponse {
  const amount = moneyIn(request.amount).cents;
  const { durationYears } = request;
  const years = parseFraction(durationYears ?? '0');
  const refusals = [
    ...(durationYears ? [] : [refusal('needed-for-method', '/durationYears')]),
    ...checkConditions(request, limit?.value ?? parseFraction('0')),
    ...checkSafeHarbour(amount, years, harbour),
  ];
  if (refusals.length > 0) throw new EquivalentRefused(refusals);
  const isShort = amount <= harbour.shortAmount && compare(years, harbour.shortTerm) <= 0;
  const [most, term] = isShort
    ? [harbour.shortAmount, harbour.shortTerm]
    : [harbour.longAmount, harbour.longTerm];
  return {
    grossGrantEquivalent: euros(safeHarbourEquivalent(amount, years, harbour)),
    method: 'SAFE_HARBOUR',
    rule: `${euros(harbour.ceiling)} × ${euros(amount)} ÷ ${euros(most)} × ${durationYears ?? ''} ÷ ${formatDecimal(term, 0)}`,
    presentValue: null,
    terms: [],
    sources: [...new Set(used.flatMap((figure) => (figure ? [figure.source] : [])))],
  };
}

function checkConditions(
  { instrument, collateralPct, coverPct, isInsolvent }: GrossGrantEquivalentRequest,
  limit: Fraction,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const asked = formatDecimal(limit, 0);
  if (isInsolvent === true) refusals.push(refusal('insolvent-beneficiary', '/isInsolvent'));
  if (instrument === 'LOAN' && compare(parseFraction(collateralPct ?? '0'), limit) < 0)
    refusals.push(refusal('collateral-too-low', '/collateralPct', { min: asked }));
  if (instrument === 'GUARANTEE' && compare(parseFraction(coverPct ?? '100'), limit) > 0)
    refusals.push(refusal('cover-too-high', '/coverPct', { max: asked }));
  return refusals;
}

function faceValue({ amount }: GrossGrantEquivalentRequest): GrossGrantEquivalentResponse {
  const written = euros(moneyIn(amount).cents);
  return {
    grossGrantEquivalent: written,
    method: 'FACE_VALUE',
    rule: written,
    presentValue: null,
    terms: [],
    sources: [],
  };
}

function centsOf(figure: LegalFigure | undefined): bigint {
  return figure === undefined ? 0n : (figure.value.num * 100n) / figure.value.den;
}
