import { asId } from '#kernel/ids';

import { budgetOf, line, partner, partnerId } from './budget.fixture';
import { commonContentOf, partContentOf, type SignableFile } from './frozen-content';
import { NO_PLAN } from './project-plan';
import type { SealedDocument } from './snapshot';

const ONE = partner('one', [line('64', 10)], 'lead');
const OTHER = partner('other', [line('64', 20)]);

const document = (code: string, sha256: string, owner: string | null = null): SealedDocument => ({
  code,
  sha256,
  partnerId: owner === null ? null : partnerId(owner),
});

const file = (...documents: readonly SealedDocument[]): SignableFile => ({
  application: {
    id: asId<'Application'>('an-application'),
    title: 'La vallée nourricière',
    callId: asId<'Call'>('a-call'),
    revisionNumber: 1,
  },
  answers: [],
  budget: budgetOf(ONE, OTHER),
  plan: NO_PLAN,
  sources: [],
  documents,
});

describe('What partners sign', () => {
  const of = (one: SignableFile) => ({
    common: commonContentOf(one),
    one: partContentOf(one, ONE),
    other: partContentOf(one, OTHER),
  });

  it('holds a document of all for all, whatever order they were given in', () => {
    const [plan, map] = [document('plan', 'a'), document('map', 'b')];
    expect(of(file(plan, map))).toEqual(of(file(map, plan)));
    const changed = of(file(document('plan', 'c'), map));
    expect(changed.common).not.toEqual(of(file(plan, map)).common);
    expect(changed.one).toEqual(of(file(plan, map)).one);
  });

  it('holds the document of one partner for that partner alone', () => {
    const before = of(file(document('statutes', 'a', 'one')));
    const after = of(file(document('statutes', 'b', 'one')));
    expect(after.one).not.toEqual(before.one);
    expect(after.common).toEqual(before.common);
    expect(after.other).toEqual(before.other);
  });

  it('is as it was before documents, where there are none', () => {
    expect(of(file()).common).not.toHaveProperty('documents');
    expect(of(file()).one).not.toHaveProperty('documents');
  });
});
