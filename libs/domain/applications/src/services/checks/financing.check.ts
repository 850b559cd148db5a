import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { judgeFinancing } from '../../domain/check-financing';
import type { Finding } from '../../domain/pre-check';
import { askedOfFunders } from '../../domain/views';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Whether the financing plan says the same as the budgets, and what is open in it. */
@Injectable()
export class FinancingCheck implements PreCheckContributor {
  readonly part = 'financing-plan';

  async findingsOn(
    _reader: Reader,
    { file: { budget, sources }, revision, sums }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    return judgeFinancing(sources, revision, sums, askedOfFunders(budget));
  }
}
