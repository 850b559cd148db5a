import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { findings, type Finding } from '../../domain/pre-check';
import { adviseOnSignatures, checkSignatures } from '../../domain/signatures';
import { signatoriesOf } from '../../queries/signatures.query';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Every funded partner signed what would be submitted, and nothing else. */
@Injectable()
export class SignaturesCheck implements PreCheckContributor {
  readonly part = 'signatures';

  async findingsOn(reader: Reader, { file }: CheckedApplication): Promise<readonly Finding[]> {
    const all = await signatoriesOf(reader, file);
    return [
      ...findings('error', checkSignatures(all)),
      ...findings('information', adviseOnSignatures(all)),
    ];
  }
}
