import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import type { Consortium } from '#domain/consortia';

import type { Consolidation } from '../../domain/budget';
import type { CheckedPart, Finding } from '../../domain/pre-check';
import type { ApplicationFile } from '../../queries/application-file.query';

/** All that an application is judged by, read once and shared by those who judge. */
export interface CheckedApplication {
  readonly file: ApplicationFile;
  /** The revision of the call that the application was started under. */
  readonly revision: CallRevision;
  /** The latest: its deadline is the one that counts, and may only have been put off. */
  readonly latest: CallRevision;
  readonly consortium: Consortium;
  /** The budgets, added up once for all who look at them. */
  readonly sums: Consolidation;
  /** When the request reached us: arrival decides. */
  readonly receivedAt: Date;
}

/**
 * One who has something to say about a part of an application before it is submitted: errors
 * keep it from being submitted, warnings and information do not. To add one, write it beside the
 * others and name it in `PRE_CHECK_CONTRIBUTORS`.
 */
export interface PreCheckContributor {
  readonly part: CheckedPart;
  /** In a constant number of statements, whatever the number of partners and lines. */
  findingsOn(reader: Reader, checked: CheckedApplication): Promise<readonly Finding[]>;
}
