import { createHash } from 'node:crypto';

import type { Client } from '../client/client';

import type { Cast } from './cast';
import { DEMO_ORGANISATIONS, type OrganisationKey } from './organisations';

interface Kept {
  readonly id: string;
}

/** A page that says where an organisation is paid; the smallest that is one. */
const PROOF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
  '',
].join('\n');

type Waiting = <Found>(what: string, look: () => Promise<Found | null>) => Promise<Found>;

/**
 * Says where an organisation is paid, unless it has said so already.
 * @returns the proof of its account
 */
export async function openAccount(
  cast: Cast,
  organisation: OrganisationKey,
  waitFor: Waiting,
): Promise<string> {
  const client = await cast.of(organisation);
  const id = await cast.organisationId(organisation);
  const path = `/organisations/${id}/bank-details`;
  const { versions } = await client.get<{ versions: readonly { proofId: string }[] }>(path);
  const [inUse] = versions;
  if (inUse !== undefined) return inUse.proofId;
  const fileId = await sendProof(client, id, waitFor);
  const paper = { type: 'bank-proof', issuedOn: '2026-01-15', fileId };
  const proof = await client.post<Kept>(`/organisations/${id}/documents`, paper);
  const { name } = DEMO_ORGANISATIONS[organisation].facts;
  const details = { iban: ibanOf(organisation), holder: name, proofId: proof.id, replaces: 0 };
  await client.post(path, details);
  return proof.id;
}

/** A French account for each: its check digits hold, and it is nobody’s. */
export function ibanOf(organisation: OrganisationKey): string {
  const number = Object.keys(DEMO_ORGANISATIONS).indexOf(organisation) + 1;
  const bban = `3000600001${String(number).padStart(11, '0')}89`;
  return `FR${String(98n - (BigInt(`${bban}152700`) % 97n)).padStart(2, '0')}${bban}`;
}

/** Subscribes the republican commitment, where it is not done. */
export async function commit(cast: Cast, organisation: OrganisationKey): Promise<void> {
  const client = await cast.of(organisation);
  const id = await cast.organisationId(organisation);
  const path = `/organisations/${id}/republican-commitments`;
  const { commitments } = await client.get<{ commitments: readonly object[] }>(path);
  if (commitments.length > 0) return;
  const { texts } = await client.get<{ texts: readonly { code: string }[] }>(
    '/republican-commitment-texts',
  );
  const publicationUrl = 'https://example.org/engagement';
  await client.post(path, { textCode: texts[0]?.code, publicationUrl });
}

async function sendProof(
  client: Client,
  organisationId: string,
  waitFor: Waiting,
): Promise<string> {
  const announced = await client.post<Kept>('/files', {
    organisationId,
    name: 'RIB.pdf',
    mediaType: 'application/pdf',
    size: Buffer.byteLength(PROOF),
    sha256: createHash('sha256').update(PROOF).digest('hex'),
  });
  await client.sendContent(`/files/${announced.id}/content`, PROOF);
  await waitFor('the proof of an account to be found clean', async () => {
    const { status } = await client.get<{ status: string }>(`/files/${announced.id}`);
    return status === 'clean' ? status : null;
  });
  return announced.id;
}
