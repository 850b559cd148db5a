import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';

import { readRevision } from './call-revision';
import { contentOf } from './call-templates';
import { COMMONS_TEMPLATE } from './commons-template';

const FACTS = {
  callId: asId<'Call'>('call'),
  number: 1,
  reference: '2026-FVV-0001',
  funderId: asId<'Organisation'>('funder'),
  publishedAt: new Date('2026-06-01T07:00:00Z'),
  opensAt: new Date('2026-06-01T07:00:00Z'),
  closesAt: new Date('2026-07-31T10:00:00Z'),
};

describe('readRevision', () => {
  it('reads amounts, rates and instalments exactly', () => {
    const content = contentOf(COMMONS_TEMPLATE, 120);
    const revision = readRevision(FACTS, {
      ...content,
      envelope: { amount: '1000000.00', currency: 'EUR' },
    });

    expect(revision).toMatchObject({
      envelope: eur(100_000_000n),
      grantFloor: eur(1_000_000n),
      grantCeiling: eur(8_000_000n),
      maxRate: { ppm: 700_000n },
      instalments: [{ ratePpm: 500_000 }, { ratePpm: 500_000 }],
      reference: '2026-FVV-0001',
    });
    expect(revision).not.toHaveProperty('opensAtLocal');
  });
});
