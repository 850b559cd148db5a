import type { Application, Call, PreCheck } from '../../client/api';
import { localDay } from '../../demo/days';
import { A_GRANT } from '../../demo/legal-route';
import { formConsortium } from '../../demo/seating';
import { eventually } from '../eventually';
import type { Stage } from '../stage';

import { errorsIn } from './reading';

const MINUTE_MS = 60_000;

/** Enough to publish the call and start an answer, on a slow machine. */
const HEAD_START_MS = 15_000;

/** A minute to close, and as much to be late. */
export const LIMIT_MS = 2 * MINUTE_MS;

/** A call about to close, and an application that will miss it. */
export interface MissedCall {
  readonly reference: string;
  readonly closesAt: Date;
  readonly applicationId: string;
}

/** Deadlines are whole minutes: this call closes with the next one, by the clock of the service. */
export async function openShortCall({ cast, narrator }: Stage): Promise<MissedCall> {
  const officer = await cast.as('ines');
  const draft = await officer.post<Call>('/calls', {
    funderId: await cast.organisationId('foundation'),
    templateCode: 'ptce',
    referenceCode: 'PTCE',
    title: { fr: 'Appel éclair', en: 'Call that closes at once' },
    legalRoute: A_GRANT,
    timeZone: 'UTC',
    opensAtLocal: localDay(-2, '09:00'),
    graceSeconds: 0,
  });
  const closesAt = nextMinute(new Date(draft.createdAt));
  const path = `/calls/${draft.id}`;
  const changes = { closesAtLocal: closesAt.toISOString().slice(0, 16) };
  const { version } = await officer.patch<Call>(path, changes, { version: draft.version });
  const call = await officer.post<Call>(`${path}/publish`, undefined, { version });
  const body = { callId: call.id, name: 'Lignes de vallée' };
  const { id: consortiumId } = await formConsortium(cast, 'mobilites', body);
  const lead = await cast.of('mobilites');
  const started = await lead.post<Application>('/applications', { consortiumId });
  const time = closesAt.toISOString().slice(11, 16);
  narrator.step(
    `Another call closes at ${time} UTC; we shall miss it`,
    call.reference,
    call.status,
  );
  return { reference: call.reference, closesAt, applicationId: started.id };
}

/** Arrival decides, and the answer says by when it should have come. */
export async function missTheDeadline(stage: Stage, missed: MissedCall): Promise<void> {
  const { cast, narrator, passTime } = stage;
  narrator.chapter('8. After the deadline');
  const lead = await cast.of('mobilites');
  const path = `/applications/${missed.applicationId}`;
  passTime?.(missed.closesAt);
  const look = async () => {
    const found = errorsIn(await lead.get<PreCheck>(`${path}/pre-check`));
    return found.includes('deadline-passed') ? found : null;
  };
  await eventually('the deadline of a call', look, LIMIT_MS);
  const { version } = await lead.get<Application>(path);
  const submit = (language: 'fr' | 'en') =>
    lead.refused('POST', `${path}/submit`, undefined, { version, language });
  narrator.refused(
    'Mobilités d’ici submits once it is too late',
    'applications.deadline-passed',
    [],
    { problem: await submit('fr'), inEnglish: await submit('en') },
  );
}

export function nextMinute(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + HEAD_START_MS) / MINUTE_MS) * MINUTE_MS);
}
