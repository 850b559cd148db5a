import type { Notification, Page } from '../../client/api';
import type { Cast } from '../../demo/cast';
import { DEMO_PEOPLE, nameOf, type PersonKey } from '../../demo/people';
import { eventually } from '../eventually';
import type { Stage } from '../stage';

import { foundOrNull } from './reading';

/** What the story was about, and since when: whatever else people were told is of other days. */
export interface Subjects {
  readonly consortiumId: string;
  readonly applicationId: string;
  readonly agreementId: string;
  /** By the clock of the service. */
  readonly since: string;
}

interface CaughtMail {
  readonly subject: string;
  readonly caughtAt: string;
}

const ON_AN_AGREEMENT = { 'agreement-drafted': 1, 'agreement-in-force': 1 };

const OF_A_PARTNER = {
  'application-submitted': 1,
  'application-eligible': 1,
  'grant-decided': 1,
  ...ON_AN_AGREEMENT,
  'instalment-due': 1,
};

const OF_AN_OFFICER = {
  'application-received': 1,
  'admissibility-computed': 1,
  'person-recused': 1,
  'instalments-due': 1,
};

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

/** Each message in the application has its mail, and no message or mail comes twice. */
export async function readNotifications(stage: Stage, subjects: Subjects): Promise<void> {
  const { cast, narrator } = stage;
  narrator.chapter('7. Everyone was told, once, in their language');
  const areCaught = (await caughtMails(cast, 'ines')) !== null;
  for (const person of Object.keys(TOLD) as Reader[]) {
    const titles = await readMessages(stage, person, subjects);
    if (areCaught) await readMails(stage, person, { titles, since: subjects.since });
    const mails = areCaught ? ` and ${counted(titles.length, 'mail')}` : '';
    const told = `${nameOf(person)}: ${counted(titles.length, 'message')}${mails}`;
    narrator.step(`${told}, at last: ${titles[0] ?? ''}`);
  }
  if (!areCaught) narrator.step('Mails are really sent here: /dev/mail has none to read');
}

/** The titles of what a person was told in the application, the latest first. */
async function readMessages(
  { cast, narrator }: Stage,
  person: Reader,
  { consortiumId, applicationId, agreementId }: Subjects,
): Promise<readonly string[]> {
  const client = await cast.as(person);
  const { language } = DEMO_PEOPLE[person];
  const wanted: Readonly<Record<string, number>> = TOLD[person];
  const count = Object.values(wanted).reduce((sum, often) => sum + often, 0);
  const messages = await eventually(`what ${nameOf(person)} is told`, async () => {
    const path = '/notifications?limit=100';
    const { data } = await client.get<Page<Notification>>(path, { language });
    const found = data.filter(({ subjectId }) =>
      [consortiumId, applicationId, agreementId].includes(subjectId),
    );
    return found.length >= count ? found : null;
  });
  const kinds = messages.map(({ kind }) => kind);
  narrator.check(`what ${nameOf(person)} was told`, countsOf(kinds), wanted);
  return messages.map(({ title }) => title);
}

async function readMails(
  { cast, narrator }: Stage,
  person: Reader,
  { titles, since }: { readonly titles: readonly string[]; readonly since: string },
): Promise<void> {
  const subjects = await eventually(`the mails to ${nameOf(person)}`, async () => {
    const mails = (await caughtMails(cast, person)) ?? [];
    const ours = mails.filter(
      ({ subject, caughtAt }) => caughtAt >= since && titles.includes(subject),
    );
    return ours.length >= titles.length ? ours.map(({ subject }) => subject) : null;
  });
  narrator.check(`the mails to ${nameOf(person)}`, countsOf(subjects), countsOf(titles));
}

/** The mails to a person that the demo kept; null where mails are really sent. */
async function caughtMails(cast: Cast, person: Reader): Promise<readonly CaughtMail[] | null> {
  const { email } = DEMO_PEOPLE[person];
  const path = `/dev/mail.json?to=${encodeURIComponent(email)}`;
  return (await foundOrNull(cast.stranger().get<Page<CaughtMail>>(path)))?.data ?? null;
}

function countsOf(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
