import { DEMO_PEOPLE, nameOf, type PersonKey } from '../../demo/people';
import type { Notification, Page } from '../../client/api';
import { eventually } from '../eventually';
import type { Stage } from '../stage';

/** What the story was about: whatever else people were told is of other days. */
export interface Subjects {
  readonly consortiumId: string;
  readonly applicationId: string;
  readonly agreementId: string;
}

const ON_AN_AGREEMENT = { 'agreement-drafted': 1, 'agreement-in-force': 1 };

const OF_A_PARTNER = {
  'application-submitted': 1,
  'application-eligible': 1,
  'grant-decided': 1,
  ...ON_AN_AGREEMENT,
};

const OF_AN_OFFICER = { 'application-received': 1, 'admissibility-computed': 1 };

/** Who must have been told what, and how often. */
const TOLD = {
  amandine: { 'invitation-declined': 1, 'partner-joined': 4, ...OF_A_PARTNER },
  samuel: { 'partner-invited': 1, ...OF_A_PARTNER },
  elise: { 'partner-invited': 1 },
  ines: OF_AN_OFFICER,
  fiona: OF_AN_OFFICER,
  baptiste: { 'review-assigned': 1 },
  jeanne: ON_AN_AGREEMENT,
} as const satisfies Partial<Record<PersonKey, Readonly<Record<string, number>>>>;

type Reader = keyof typeof TOLD;

export async function readNotifications(stage: Stage, subjects: Subjects): Promise<void> {
  stage.narrator.chapter('7. Everyone was told, once, in their language');
  for (const person of Object.keys(TOLD) as Reader[]) await readMessages(stage, person, subjects);
}

async function readMessages(
  { cast, narrator }: Stage,
  person: Reader,
  subjects: Subjects,
): Promise<void> {
  const client = await cast.as(person);
  const ids: readonly string[] = Object.values(subjects);
  const wanted: Readonly<Record<string, number>> = TOLD[person];
  const count = Object.values(wanted).reduce((sum, often) => sum + often, 0);
  const messages = await eventually(`what ${nameOf(person)} is told`, async () => {
    const { data } = await client.get<Page<Notification>>('/notifications?limit=100', {
      language: DEMO_PEOPLE[person].language,
    });
    const found = data.filter(({ subjectId }) => ids.includes(subjectId));
    return found.length >= count ? found : null;
  });
  narrator.check(`what ${nameOf(person)} was told`, countsOf(messages), wanted);
  const last = messages[0]?.title ?? '';
  narrator.step(`${nameOf(person)} (${messages.length}), at last « ${last} »`);
}

function countsOf(messages: readonly Notification[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of messages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
