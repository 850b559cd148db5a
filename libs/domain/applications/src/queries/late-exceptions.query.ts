import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import type { ConsortiumId } from '#domain/consortia';

/** Consortia that were let come later than the call closes. */
@Injectable()
export class LateExceptions {
  /** The revision, closing later for this consortium if an officer said so. */
  async applyTo(
    reader: Reader,
    revision: CallRevision,
    consortiumId: ConsortiumId,
  ): Promise<CallRevision> {
    const row = await reader.one<{ readonly closesAt: Date | null }>(
      `SELECT max(closes_at) AS "closesAt" FROM applications.late_exception
       WHERE consortium_id = $1 AND call_id = $2`,
      [consortiumId, revision.callId],
    );
    const closesAt = row?.closesAt ?? null;
    return closesAt === null || closesAt <= revision.closesAt
      ? revision
      : { ...revision, closesAt };
  }
}
