import type { Application, Call, PreCheck } from '../../client/api';
import { localDay } from '../../demo/days';
import { A_GRANT } from '../../demo/legal-route';
import { formConsortium } from '../../demo/seating';
import { eventually } from '../eventually';
import type { Stage } from '../stage';

import { LIMIT_MS, nextMinute } from './8-deadline';
import { errorsIn } from './reading';

/** A concept that was handed in to the first step of a call. */
export interface Concept {
  readonly callId: string;
  readonly applicationId: string;
}

const QUESTION = {
  help: { fr: '', en: '' },
  type: 'text',
  maxLength: 500,
  full: 'mandatory',
} as const;

const section = (code: string, fr: string, en: string, concept: 'mandatory' | 'hidden') => ({
  code,
  label: { fr, en },
  help: { fr: '', en: '' },
  fields: [{ ...QUESTION, code: 'answer', label: { fr, en }, concept }],
});

/** The first step closes with the next minute; the second is open for a month from then on. */
function inTwoSteps(closesAt: Date) {
  const turn = closesAt.toISOString().slice(0, 16);
  return {
    kind: 'call-for-projects',
    mode: 'competitive',
    steps: 2,
    closesAtLocal: localDay(30, '12:00'),
    phases: [
      { kind: 'expression-of-interest', closesAtLocal: turn },
      { kind: 'full-application', opensAtLocal: turn },
    ],
    sections: [
      section('idea', 'L’idée', 'The idea', 'mandatory'),
      section('plan', 'Le plan', 'The plan', 'hidden'),
    ],
    documents: [],
    partnership: { minPartners: 1, minColleges: 1, refusesSingleCollege: false },
  };
}

/** A call in two steps, and a concept that answers what its first step asks alone. */
export async function submitConcept({ cast, narrator }: Stage): Promise<Concept> {
  const officer = await cast.as('ines');
  const draft = await officer.post<Call>('/calls', {
    funderId: await cast.organisationId('foundation'),
    templateCode: 'ptce',
    referenceCode: 'PTCE',
    title: { fr: 'Appel en deux étapes', en: 'Call in two steps' },
    legalRoute: A_GRANT,
    timeZone: 'UTC',
    opensAtLocal: localDay(-2, '09:00'),
    graceSeconds: 0,
  });
  const closesAt = nextMinute(new Date(draft.createdAt));
  const path = `/calls/${draft.id}`;
  const patched = await officer.patch<Call>(path, inTwoSteps(closesAt), { version: draft.version });
  await officer.post<Call>(`${path}/publish`, undefined, { version: patched.version });
  const body = { callId: draft.id, name: 'Ateliers en commun' };
  const { id: consortiumId } = await formConsortium(cast, 'mobilites', body);
  const lead = await cast.of('mobilites');
  const { id } = await lead.post<Application>('/applications', { consortiumId });
  const answers = { answers: { answer: 'Un atelier de réparation par bourg.' } };
  await lead.put(`/applications/${id}/sections/idea`, answers, { version: 1 });
  const { version } = await lead.get<Application>(`/applications/${id}`);
  await lead.post(`/applications/${id}/submit`, undefined, { version });
  const concept = await lead.get<Application>(`/applications/${id}`);
  narrator.check('the step of the concept', concept.step, 'concept');
  narrator.step(
    'A concept is submitted to a call in two steps',
    concept.reference ?? '',
    'concept',
  );
  return { callId: draft.id, applicationId: id };
}

/** Selected once concepts are in, which they are by now or soon; it writes on, and the second step asks for the rest. */
export async function selectConcept(stage: Stage, concept: Concept): Promise<void> {
  const { cast, narrator } = stage;
  const { callId, applicationId } = concept;
  narrator.chapter('9. From the concept to the full application');
  const officer = await cast.as('ines');
  const path = `/applications/${applicationId}`;
  const reason = 'Le besoin est clair : écrivez la suite.';
  await eventually(
    'the end of the first step',
    async () => {
      const { version } = await officer.get<Application>(path);
      const picks = [{ applicationId, version, outcome: 'invited', reason }];
      const [result] = await officer.post<readonly { readonly result: string }[]>(
        `/calls/${callId}/selection`,
        { picks },
      );
      return result?.result === 'done' ? result : null;
    },
    LIMIT_MS,
  );
  const lead = await cast.of('mobilites');
  const invited = await lead.get<Application>(path);
  narrator.check('the concept, once selected', [invited.status, invited.step], ['invited', 'full']);
  narrator.step('Inès Marchetti invites it to the second step', invited.reference ?? '', 'invited');
  const missing = errorsIn(await lead.get<PreCheck>(`${path}/pre-check`));
  narrator.check('what the second step asks besides', missing.includes('answer-missing'), true);
}
