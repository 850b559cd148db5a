import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import plan from '../../libs/house-plan.json';

import { arrowsAgainstTheOrder, faultOf, type HousePlan } from './house';
import { importsOf, ROOT, sourcesBelow } from './sources';

/** Specs run in a ring of their own: they may use test libraries, not other modules' rooms. */
const isSpec = (path: string): boolean => path.endsWith('.spec.ts');

describe('The house', () => {
  const house: HousePlan = plan;
  const links = sourcesBelow('libs', 'apps').flatMap(importsOf);

  it('obeys its plan in every import', () => {
    const faults = links
      .filter(({ from, to }) => !isSpec(from) || to.startsWith('.') || to.startsWith('#'))
      .map((link) => faultOf(link, house))
      .filter((fault) => fault !== null);

    expect(links.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('has exactly the modules that the plan names', () => {
    for (const [floor, modules] of Object.entries(plan)) {
      const folders = readdirSync(join(ROOT, 'libs', floor));
      expect(folders.toSorted()).toEqual(Object.keys(modules).toSorted());
    }
  });

  it('draws every arrow from a module to an earlier one', () => {
    expect(arrowsAgainstTheOrder(house)).toEqual([]);
  });

  it('draws no arrow that nobody follows', () => {
    const followed = new Set(
      links.map(({ from, to }) => `${from.split('/').slice(1, 3).join('/')} → ${to.slice(1)}`),
    );
    const idle = Object.entries(plan).flatMap(([floor, modules]) =>
      Object.entries(modules).flatMap(([name, known]) =>
        known
          .map((one) => `${floor}/${name} → ${floor}/${one}`)
          .filter((arrow) => !followed.has(arrow)),
      ),
    );
    expect(idle).toEqual([]);
  });
});

/** A rule that has never refused anything proves nothing: each one is shown a fault it must catch. */
describe('The rules of the house', () => {
  const house: HousePlan = {
    kernel: { money: [] },
    platform: { outbox: [] },
    domain: { calls: [], loans: ['calls'] },
  };
  const link = (from: string, to: string, isTypeOnly = false) =>
    faultOf({ from, to, isTypeOnly }, house);

  it.each([
    ['reach up a floor', 'libs/kernel/money/src/money.ts', '#platform/outbox', 'reaches up'],
    ['follow an arrow backwards', 'libs/domain/calls/src/a.ts', '#domain/loans', 'no such arrow'],
    [
      'climb out by a relative path',
      'libs/domain/loans/src/a.ts',
      '../../calls/src/call',
      'climbs out',
    ],
    [
      'enter from an app by a relative path',
      'apps/api/src/a.ts',
      '../../../libs/domain/calls/src',
      'climbs out',
    ],
    [
      'enter from a test by a relative path',
      'test/e2e/a.ts',
      '../../libs/domain/calls/src',
      'round a door',
    ],
    [
      'name a module not on the plan',
      'libs/domain/loans/src/a.ts',
      '#domain/tenders',
      'not on the plan',
    ],
    [
      'go round the door',
      'libs/domain/loans/src/a.ts',
      '#domain/calls/src/call',
      'not on the plan',
    ],
    ['import a library into pure code', 'libs/domain/loans/src/domain/a.ts', 'typeorm', 'is pure'],
    ['import a library into the kernel', 'libs/kernel/money/src/money.ts', 'pg', 'is pure'],
    [
      'call a module from pure code',
      'libs/domain/loans/src/domain/a.ts',
      '#domain/calls',
      'only borrow types',
    ],
    [
      'use storage from pure code',
      'libs/domain/loans/src/domain/a.ts',
      '../storage/loan.entity',
      'is pure',
    ],
  ])('refuse to %s', (_, from, to, reason) => {
    expect(link(from, to)).toContain(reason);
  });

  it.each([
    ['go down a floor', 'libs/domain/loans/src/a.ts', '#platform/outbox', false],
    ['follow an arrow', 'libs/domain/loans/src/a.ts', '#domain/calls', false],
    ['borrow a type into pure code', 'libs/domain/loans/src/domain/a.ts', '#domain/calls', true],
    ['stay at home', 'libs/domain/loans/src/http/a.ts', '../services/b', false],
    [
      'prove a rule with a published figure',
      'libs/domain/loans/src/domain/a.spec.ts',
      '../../../../../test/worked-examples/loans.json',
      false,
    ],
    ['come in from an app', 'apps/api/src/api.module.ts', '#domain/loans', false],
  ])('allow to %s', (_, from, to, isTypeOnly) => {
    expect(link(from, to, isTypeOnly)).toBeNull();
  });

  it('refuse an arrow to a later module', () => {
    const upsideDown = { ...house, domain: { calls: ['loans'], loans: [] } };
    expect(arrowsAgainstTheOrder(upsideDown)).toEqual(['domain: calls → loans']);
  });
});
