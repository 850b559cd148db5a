import type { Application } from '../client/api';

import type { Cast } from './cast';
import { DEMO_CALLS } from './calls';
import { DEMO_CONSORTIA, type ConsortiumKey, type DemoConsortium } from './consortia';
import type { OrganisationKey } from './organisations';
import { answer, formConsortium, invite } from './seating';
import type { SeededCalls } from './seed-calls';
import { signFor, writeBudget, writeSections, type Line } from './writing';

export async function seedConsortia(cast: Cast, calls: SeededCalls): Promise<void> {
  const keys = Object.keys(DEMO_CONSORTIA) as ConsortiumKey[];
  for (const key of keys) {
    const consortium: DemoConsortium = DEMO_CONSORTIA[key];
    const name = `demo/consortia/${key}`;
    const consortiumId = await seat(cast, consortium, calls[consortium.call], name);
    await apply(cast, consortium, consortiumId, name);
  }
}

async function seat(
  cast: Cast,
  { name, lead, invited }: DemoConsortium,
  callId: string,
  key: string,
): Promise<string> {
  const { id } = await formConsortium(cast, lead, { callId, name }, key);
  for (const { organisation, role, hasAccepted } of invited) {
    const asked = { consortiumId: id, lead, organisation, role };
    const place = `${key}/${organisation}`;
    const invitation = await invite(cast, asked, `${place}/invitation`);
    if (hasAccepted) await answer(cast, organisation, invitation, 'accept', `${place}/answer`);
  }
  return id;
}

/** Written to while it is a draft; what was handed in before the seeding was interrupted is done. */
async function apply(
  cast: Cast,
  consortium: DemoConsortium,
  consortiumId: string,
  key: string,
): Promise<void> {
  const { lead, title, sections, isSubmitted } = consortium;
  const client = await cast.of(lead);
  const body = { consortiumId, title };
  const asking = { key: `${key}/application` };
  const { id } = await client.post<Application>('/applications', body, asking);
  const path = `/applications/${id}`;
  if ((await client.get<Application>(path)).status !== 'draft') return;
  await writeSections(cast, lead, id, sections);
  await writeBudgets(cast, consortium, id);
  if (!isSubmitted) return;
  const funded = consortium.invited.filter(
    ({ role, hasAccepted }) => role === 'funded-partner' && hasAccepted,
  );
  await signFor(
    cast,
    id,
    funded.map(({ organisation }) => organisation),
  );
  const { version } = await client.get<Application>(path);
  await client.post(`${path}/submit`, undefined, { version });
}

async function writeBudgets(
  cast: Cast,
  { call, budgets }: DemoConsortium,
  applicationId: string,
): Promise<void> {
  const funderId = await cast.organisationId(DEMO_CALLS[call].funder);
  const written = Object.entries(budgets) as [OrganisationKey, readonly Line[]][];
  for (const [partner, lines] of written)
    await writeBudget(cast, { applicationId, funderId, partner, lines });
}
