import type { Application, Assessment, Call, Page, Ranking, Review } from '../../client/api';
import { localDay } from '../../demo/days';
import { A_GRANT } from '../../demo/legal-route';
import type { OrganisationKey } from '../../demo/organisations';
import { formConsortium } from '../../demo/seating';
import { writeBudget, writeSections, type Line } from '../../demo/writing';
import { eventually } from '../eventually';
import type { Stage } from '../stage';

import { foundOrNull } from './reading';

const LEADS = ['mobilites', 'conserverie'] as const satisfies readonly OrganisationKey[];

/** Twice 6 000 of staff, half of it asked of the foundation: within its floor, ceiling and rate. */
const BUDGET: readonly Line[] = [
  { account: '64', euros: 12_000 },
  { account: '74-private', euros: 6_000, asked: true },
  { account: 'own', euros: 6_000 },
];

/** 40, 30 and 30 % of 4, 3 and 5 out of 5. */
const POINTS = [
  { criterionCode: 'needs', points: 4, comment: '' },
  { criterionCode: 'quality', points: 3, comment: '' },
  { criterionCode: 'feasibility', points: 5, comment: '' },
];
const SCORE = '80.00';

/** Two applications that the same notes put at the same place: told as a tie, and left to people. */
export async function tie(stage: Stage): Promise<void> {
  const { cast, narrator } = stage;
  narrator.chapter('10. Two of the same worth');
  const call = await openCall(stage);
  const ids: string[] = [];
  for (const lead of LEADS) ids.push(await submit(stage, call, lead));
  narrator.step('Two organisations answer alone a call for projects', '', 'submitted');
  for (const id of ids) await judge(stage, id);
  narrator.step('One reviewer notes both 4, 3 and 5 out of 5', '', SCORE);

  const officer = await cast.as('ines');
  const tied = await eventually('both to be ranked', async () => {
    const { entries } = await officer.get<Ranking>(`/calls/${call.id}/ranking`);
    const ranked = entries.filter(({ meanScore }) => meanScore === SCORE);
    return ranked.length === ids.length ? ranked : null;
  });
  narrator.check(
    'their places',
    tied.map(({ rank, isTied }) => [rank, isTied]),
    [
      [1, true],
      [1, true],
    ],
  );
  narrator.step('The ranking tells a tie instead of settling it', 'first, both', 'tied');
}

async function openCall({ cast }: Stage): Promise<Call> {
  const officer = await cast.as('ines');
  const draft = await officer.post<Call>('/calls', {
    funderId: await cast.organisationId('foundation'),
    templateCode: 'competitive',
    referenceCode: 'PTCE',
    title: { fr: 'Petits projets de la vallée', en: 'Small projects of the valley' },
    legalRoute: A_GRANT,
    opensAtLocal: localDay(-2, '09:00'),
    closesAtLocal: localDay(30, '12:00'),
    territoryIds: ['departement-26'],
  });
  const path = `/calls/${draft.id}/publish`;
  return officer.post<Call>(path, undefined, { version: draft.version });
}

async function submit({ cast }: Stage, call: Call, lead: OrganisationKey): Promise<string> {
  const body = { callId: call.id, name: 'Un projet à soi' };
  const { id: consortiumId } = await formConsortium(cast, lead, body);
  const writer = await cast.of(lead);
  const { id } = await writer.post<Application>('/applications', { consortiumId });
  await writeSections(cast, lead, id);
  await writeBudget(cast, {
    applicationId: id,
    funderId: call.funderId,
    partner: lead,
    lines: BUDGET,
  });
  const { version } = await writer.get<Application>(`/applications/${id}`);
  await writer.post(`/applications/${id}/submit`, undefined, { version });
  return id;
}

/** Found admissible by a worker, confirmed by a person, noted by another. */
async function judge({ cast }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  const { version } = await eventually('the admissibility of the application', () =>
    foundOrNull(officer.get<Assessment>(`/applications/${id}/assessment`)),
  );
  const path = `/applications/${id}/assessment/confirm-admissibility`;
  await officer.post(path, { outcome: 'eligible' }, { version });
  await officer.post(`/applications/${id}/reviews`, {
    reviewerId: await cast.personId('baptiste'),
  });
  const reviewer = await cast.as('baptiste');
  await reviewer.post(`/applications/${id}/declaration`, { hasConflict: false });
  const { data } = await reviewer.get<Page<Review>>(`/reviews?filter[applicationId]=${id}`);
  const at = `/reviews/${data[0]?.id}`;
  const written = { notes: POINTS, comment: 'Un projet utile, et prêt à partir.' };
  const review = await reviewer.put<Review>(at, written, { version: data[0]?.version });
  await reviewer.post<Review>(`${at}/submit`, undefined, { version: review.version });
}
