import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import { Partnership } from '#domain/consortia';

import { findings, type Finding } from '../../domain/pre-check';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** What the rules of the call have against the partners. */
@Injectable()
export class PartnershipCheck implements PreCheckContributor {
  readonly part = 'partnership';

  constructor(private readonly partnership: Partnership) {}

  async findingsOn(
    reader: Reader,
    { consortium, revision }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    return findings('error', await this.partnership.faultsOf(reader, consortium, revision));
  }
}
