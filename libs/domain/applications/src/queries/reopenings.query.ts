import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';

import { ApplicationNotDraft, PartNotReopened, ReopeningOver } from '../applications.errors';
import type { Application, ApplicationStatus } from '../applications.types';
import {
  cameBack,
  closingOfReopening,
  whyShut,
  type Place,
  type Reopening,
} from '../domain/reopening';

type Standing = Pick<Application, 'id' | 'status'>;

/**
 * The latest reopening of `applications.application a`, as a row to join: `LEFT JOIN LATERAL … ON
 * true`. Most applications never came back: for those in `statuses` alone is it looked for.
 */
export function latestReopening(statuses: readonly ApplicationStatus[]): string {
  const list = statuses.map((status) => `'${status}'`).join(', ');
  return `(SELECT * FROM applications.reopening z
    WHERE z.application_id = a.id AND a.status IN (${list}) ORDER BY z.number DESC LIMIT 1)`;
}

/** Those that are with their consortium again. */
export const WHILE_BACK: readonly ApplicationStatus[] = ['returned', 'to-complete'];

async function latestOf(reader: Reader, { id, status }: Standing): Promise<Reopening | null> {
  if (!cameBack(status)) return null;
  return reader.one<Reopening>(
    `SELECT kind, section_codes AS "sectionCodes", parts, document_codes AS "documentCodes",
       reopens_until AS "reopensUntil"
     FROM applications.reopening WHERE application_id = $1 ORDER BY number DESC LIMIT 1`,
    [id],
  );
}

/** The revision as it closes for this application: when what came back is to be in again. */
export async function closingForReopening(
  reader: Reader,
  revision: CallRevision,
  application: Standing,
): Promise<CallRevision> {
  const { status } = application;
  return closingOfReopening(revision, { status, reopening: await latestOf(reader, application) });
}

/** Whether a place of an application can be written to at an instant. */
export async function isOpen(
  reader: Reader,
  application: Standing,
  place: Place,
  now: Date,
): Promise<boolean> {
  const reopening = await latestOf(reader, application);
  return whyShut({ status: application.status, reopening }, place, now) === null;
}

/** @throws ApplicationNotDraft, PartNotReopened, ReopeningOver */
export async function refuseShut(
  reader: Reader,
  application: Standing,
  place: Place,
  now: Date,
): Promise<void> {
  const { status } = application;
  const reopening = await latestOf(reader, application);
  const reason = whyShut({ status, reopening }, place, now);
  if (reason === null) return;
  if (reopening === null || reason === 'not-draft') throw new ApplicationNotDraft(status);
  if (reason === 'over') throw new ReopeningOver(reopening.reopensUntil);
  throw new PartNotReopened(reopening);
}
