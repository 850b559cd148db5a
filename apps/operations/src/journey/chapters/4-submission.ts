import { createHash, createPublicKey, randomUUID, verify, type JsonWebKey } from 'node:crypto';

import type { Application, Receipt } from '../../client/api';
import type { Stage } from '../stage';

interface FullReceipt extends Receipt {
  readonly canonical: string;
}

interface Keys {
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
}

interface Verification {
  readonly isAuthentic: boolean;
  readonly isSignedByUs: boolean;
  readonly isKept: boolean;
}

/** The lead hands the application in, once however often it is sent, and gets its receipt. */
export async function submitApplication(stage: Stage, id: string): Promise<Receipt> {
  stage.narrator.chapter('4. Dépôt, and a receipt that anyone can verify');
  const receipt = await submitTwice(stage, id);
  await verifyReceipt(stage, id);
  await knockFromOutside(stage, id);
  return receipt;
}

async function submitTwice({ cast, narrator }: Stage, id: string): Promise<Receipt> {
  const lead = await cast.of('fabrique');
  const { version } = await lead.get<Application>(`/applications/${id}`);
  const asking = { version, key: randomUUID() };
  const path = `/applications/${id}/submit`;
  const first = await lead.expect<Receipt>('POST', path, undefined, asking);
  const receipt = first.body;
  narrator.check('the submission', receipt.status, 'submitted');
  narrator.step('Amandine Faure submits for the five', receipt.reference, receipt.status);

  const second = await lead.expect<Receipt>('POST', path, undefined, asking);
  narrator.check('whether the second answer is the first', second.text, first.text);
  narrator.check('whether it says so', [first.isReplayed, second.isReplayed], [false, true]);
  narrator.step('Sent again under the same Idempotency-Key: one submission, the same receipt');

  const again = await lead.refused('POST', path, undefined, { version: version + 1 });
  narrator.refused('Under another key it is refused', 'applications.transition-not-allowed', [], {
    problem: again,
  });
  return receipt;
}

/** First with the public key alone, trusting nobody; then by asking. */
async function verifyReceipt({ cast, narrator }: Stage, id: string): Promise<void> {
  const lead = await cast.of('fabrique');
  const receipt = await lead.get<FullReceipt>(`/applications/${id}/receipt`);
  const { canonical, signature, sha256, keyId } = receipt;
  const hash = createHash('sha256').update(canonical, 'utf8').digest();
  narrator.check('the hash of the receipt', hash.toString('hex'), sha256);
  const anyone = cast.stranger();
  const { keys } = await anyone.get<Keys>('/receipt-keys');
  const jwk = keys.find(({ kid }) => kid === keyId) ?? {};
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const isSigned = verify(null, hash, key, Buffer.from(signature, 'base64url'));
  narrator.check('the signature, by our own arithmetic', isSigned, true);
  narrator.step('Its SHA-256 and Ed25519 signature hold, with the public key alone');

  const ask = (text: string) =>
    anyone.post<Verification>('/receipts/verify', { canonical: text, signature });
  const told = await ask(canonical);
  narrator.check('the receipt', told.isAuthentic, true);
  narrator.step('Anyone may ask whether the receipt is genuine', '', 'true');

  const forged = canonical.replace('"100000.00"', '"900000.00"');
  narrator.check('whether the forger found the amount', forged === canonical, false);
  narrator.check('a receipt for 900 000 €', (await ask(forged)).isAuthentic, false);
  narrator.step('The same receipt for 900 000 € is not', '', 'false');
}

/** Not there and not yours look alike. */
async function knockFromOutside({ cast, narrator }: Stage, id: string): Promise<void> {
  const outsider = await cast.of('conserverie');
  const asked = (language: 'fr' | 'en') =>
    outsider.refused('GET', `/applications/${id}`, undefined, { language });
  narrator.refused(
    'Conserverie des Baronnies, who is not at the table, finds nothing',
    'applications.application-not-found',
    [],
    { problem: await asked('fr'), inEnglish: await asked('en') },
  );
}
