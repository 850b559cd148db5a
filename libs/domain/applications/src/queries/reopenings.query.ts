import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';

import type { Application } from '../applications.types';
import { closingOfWave, type Reopening } from '../domain/reopening';

/** The revision as it closes for this application: when its second wave does, if it came back. */
export async function closingForWave(
  reader: Reader,
  revision: CallRevision,
  { id, status }: Pick<Application, 'id' | 'status'>,
): Promise<CallRevision> {
  if (status !== 'returned') return revision;
  const reopening = await reader.one<Reopening>(
    `SELECT section_codes AS "sectionCodes", reopens_until AS "reopensUntil"
     FROM applications.reopening WHERE application_id = $1`,
    [id],
  );
  return closingOfWave(revision, { status, reopening });
}
