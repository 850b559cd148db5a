import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { checkSections } from '../../domain/check-sections';
import { findings, type Finding } from '../../domain/pre-check';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Sections that are wanted and not answered as the call asks. */
@Injectable()
export class SectionsCheck implements PreCheckContributor {
  readonly part = 'sections';

  async findingsOn(
    _reader: Reader,
    { file, revision }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    return findings('error', checkSections(revision.sections, file.answers));
  }
}
