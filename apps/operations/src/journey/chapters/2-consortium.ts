import type { Application, Call, Consortium, Invitation, Page } from '../../client/api';
import { DEMO_ORGANISATIONS, type OrganisationKey } from '../../demo/organisations';
import { answer, formConsortium, invite } from '../../demo/seating';
import { eventually } from '../eventually';
import { PARTNERS } from '../figures';
import type { Stage } from '../stage';

const LEAD = 'fabrique';

/** What the consortium is, and the application that it starts. */
export interface Table {
  readonly consortiumId: string;
  readonly applicationId: string;
}

/** Five round one table: the lead, and four who were asked and said yes. */
export async function gather(stage: Stage, call: Call): Promise<Table> {
  const { narrator } = stage;
  narrator.chapter('2. A consortium round the table');
  const consortiumId = await sitDown(stage, call);
  await ask(stage, consortiumId, 'moulins');
  const applicationId = await startByTwo(stage, consortiumId);
  await ask(stage, consortiumId, 'menuiserie');
  await ask(stage, consortiumId, 'diois', 'decline');
  await ask(stage, consortiumId, 'valDrome');
  await ask(stage, consortiumId, 'laboratory');
  await seeEveryone(stage, { consortiumId, applicationId });
  return { consortiumId, applicationId };
}

async function sitDown({ cast, narrator }: Stage, call: Call): Promise<string> {
  const body = { callId: call.id, name: 'La grande tablée de la Drôme' };
  const { id, name, status } = await formConsortium(cast, LEAD, body);
  narrator.check('a new consortium', status, 'forming');
  narrator.step(`La Fabrique du Val forms « ${name} »`, call.reference, status);
  return id;
}

/** Asks an organisation to the table, and lets it answer. */
async function ask(
  { cast, narrator }: Stage,
  consortiumId: string,
  organisation: OrganisationKey,
  word: 'accept' | 'decline' = 'accept',
): Promise<void> {
  const { name } = DEMO_ORGANISATIONS[organisation].facts;
  const asked = { consortiumId, lead: LEAD, organisation, role: 'funded-partner' } as const;
  const invitation = await invite(cast, asked);
  const invited = await cast.of(organisation);
  const received = await invited.get<Page<Invitation>>('/invitations?filter[status]=pending');
  const found = received.data.find(({ id }) => id === invitation.id);
  narrator.check(`the invitation that ${name} receives`, found?.status, 'pending');
  await answer(cast, organisation, invitation, word);
  if (word === 'accept') narrator.step(`Invites ${name}, which accepts`, '', 'accepted');
  else narrator.step(`Invites ${name}, which declines: the place goes on`, '', 'declined');
}

/** Two may start writing; they may not submit. */
async function startByTwo({ cast, narrator }: Stage, consortiumId: string): Promise<string> {
  const lead = await cast.of(LEAD);
  const { id, status, version } = await lead.post<Application>('/applications', { consortiumId });
  narrator.check('a new application', status, 'draft');
  narrator.step('Two at the table, they start their application', '', status);
  const submit = (language: 'fr' | 'en') =>
    lead.refused('POST', `/applications/${id}/submit`, undefined, { version, language });
  narrator.refused(
    'A consortium of two may not submit',
    'applications.submission-refused',
    [
      'consortia.too-few-partners',
      'consortia.too-few-colleges',
      'consortia.too-few-partners-inside-territory',
      'answer-missing',
      'budget-missing',
      'signature-missing',
    ],
    { problem: await submit('fr'), inEnglish: await submit('en') },
  );
  return id;
}

/** Who joins the consortium is given a place in its application by a worker. */
async function seeEveryone({ cast, narrator }: Stage, table: Table): Promise<void> {
  const lead = await cast.of(LEAD);
  const path = `/applications/${table.applicationId}`;
  const { partners } = await eventually('the five partners in the application', async () => {
    const application = await lead.get<Application>(path);
    return application.partners.length === PARTNERS.length ? application : null;
  });
  const consortium = await lead.get<Consortium>(`/consortia/${table.consortiumId}`);
  narrator.check('what the call has against these partners', consortium.partnershipFaults, []);
  const colleges = new Set(partners.map(({ college }) => college));
  narrator.check('the colleges', [...colleges].toSorted(), [
    'company',
    'ess-organisation',
    'local-authority',
    'research-training',
  ]);
  narrator.step(`A worker gives all ${partners.length} a budget to write; four colleges`);
}
