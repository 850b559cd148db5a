import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { TransactionRunner } from '#platform/database';
import { moneyIn } from '#platform/http';
import { LegalFigureBook } from '#domain/legal-figures';

import { deMinimisOn } from '../domain/de-minimis';
import { DeMinimisResponse, type DeMinimisRequest } from '../http/de-minimis.dto';

const CODES = {
  GENERAL: ['de-minimis.general.ceiling', 'de-minimis.general.window'],
  SGEI: ['de-minimis.sgei.ceiling', 'de-minimis.sgei.window'],
} as const;

@Injectable()
export class SimulateDeMinimisService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly figures: LegalFigureBook,
  ) {}

  /** Whether a new aid fits under the ceiling of its day. @throws LegalFigureUnknown */
  async simulate(request: DeMinimisRequest): Promise<DeMinimisResponse> {
    const { regulation = 'GENERAL', date, amount, pastAids } = request;
    const day = asLocalDate(date);
    const [ceilingCode, windowCode] = CODES[regulation];
    const found = await this.transactions.read(ANONYMOUS, (reader) =>
      this.figures.on<string>(reader, day, CODES[regulation]),
    );
    const [ceiling, window] = [found[ceilingCode], found[windowCode]];
    const rule = {
      ceiling: ((ceiling?.value.num ?? 0n) * 100n) / (ceiling?.value.den ?? 1n),
      years: Number(window?.value.num ?? 0n),
    };
    const past = pastAids.map((aid, index) => ({
      id: aid.id ?? String(index),
      grantedOn: asLocalDate(aid.date),
      cents: moneyIn(aid.amount).cents,
    }));
    const standing = deMinimisOn(day, moneyIn(amount).cents, past, rule);
    return new DeMinimisResponse(day, rule, standing, ceiling?.source ?? '');
  }
}
