import type { Consortium, Invitation } from '../client/api';

import type { Cast } from './cast';
import type { OrganisationKey } from './organisations';

export interface Asked {
  readonly consortiumId: string;
  readonly lead: OrganisationKey;
  readonly organisation: OrganisationKey;
  readonly role: 'funded-partner' | 'associated-partner';
}

/** The lead makes the consortium, and sits at its table from then on. */
export async function formConsortium(
  cast: Cast,
  lead: OrganisationKey,
  body: { readonly callId: string; readonly name: string },
  key?: string,
): Promise<Consortium> {
  const client = await cast.of(lead);
  const leadOrganisationId = await cast.organisationId(lead);
  return client.post<Consortium>('/consortia', { ...body, leadOrganisationId }, { key });
}

export async function invite(cast: Cast, asked: Asked, key?: string): Promise<Invitation> {
  const { consortiumId, lead, organisation, role } = asked;
  const client = await cast.of(lead);
  const body = {
    organisationId: await cast.organisationId(organisation),
    role,
    message: 'Venez à table : il y a une place pour vous.',
  };
  return client.post<Invitation>(`/consortia/${consortiumId}/invitations`, body, { key });
}

export async function answer(
  cast: Cast,
  organisation: OrganisationKey,
  { id }: Invitation,
  word: 'accept' | 'decline',
  key?: string,
): Promise<void> {
  const client = await cast.of(organisation);
  await client.post(`/invitations/${id}/${word}`, {}, { key });
}
