import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { checkTime, timelinessOf } from '../../domain/deadline';
import type { Finding } from '../../domain/pre-check';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Whether the call takes applications now, and until when. */
@Injectable()
export class CalendarCheck implements PreCheckContributor {
  readonly part = 'calendar';

  async findingsOn(
    _reader: Reader,
    { file, latest, receivedAt }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    return checkTime(latest, timelinessOf(latest, receivedAt, file.now));
  }
}
