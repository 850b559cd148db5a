import { createHash, createPublicKey, verify } from 'node:crypto';

import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { callerOn, reasonsOf } from '../support/caller';

describe('The receipt of a submission', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(() => stage.close());

  it('can be checked by anyone without us, and with us without an account', async () => {
    const { id, lead, receipt } = await stage.aSubmitted();
    const { body: kept } = await lead.get(`/applications/${id}/receipt`).expect(200);
    const stranger = callerOn(stage.api);
    const { body: set } = await stranger.get('/receipt-keys').expect(200);

    const digest = createHash('sha256').update(kept.canonical, 'utf8').digest();
    const jwk = set.keys.find(({ kid }: { kid: string }) => kid === kept.keyId);
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(digest.toString('hex')).toBe(receipt.sha256);
    expect(verify(null, digest, key, Buffer.from(receipt.signature, 'base64url'))).toBe(true);
    expect(JSON.parse(kept.canonical)).toMatchObject({
      applicationId: id,
      sections: { needs: { answer: 'Manger local.' } },
      totals: { requested: '60000.00', costs: '120000.00' },
      receivedAt: receipt.receivedAt,
    });

    const { canonical, signature, sha256, reference } = kept;
    const ask = async (body: object) =>
      (await stranger.post('/receipts/verify', body).expect(200)).body;
    const authentic = { isAuthentic: true, isSignedByUs: true, isKept: true, reference };
    expect(await ask({ canonical, signature })).toMatchObject(authentic);
    expect(await ask({ reference, sha256, signature })).toMatchObject(authentic);
    expect(await ask({ canonical, sha256, signature })).toMatchObject({ isHashOfText: true });

    const altered = canonical.replace('60000.00', '90000.00');
    expect(await ask({ canonical: altered, signature })).toMatchObject({
      isAuthentic: false,
      isSignedByUs: false,
      isKept: false,
      reference: null,
    });
    const forged = `A${signature.slice(1, -2)}AA`;
    expect(await ask({ canonical, signature: forged })).toMatchObject({
      isAuthentic: false,
      isSignedByUs: false,
      isKept: true,
    });
    const missing = await stranger.post('/receipts/verify', { signature }).expect(400);
    expect(reasonsOf(missing)).toEqual(['http.required /reference', 'http.required /sha256']);
  });
});
