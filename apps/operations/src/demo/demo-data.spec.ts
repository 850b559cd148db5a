import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { demoLogins, loginTable } from './logins';
import { DEMO_ORGANISATIONS } from './organisations';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people';

/** Tests run from `dist-…/apps/operations/src/demo`. */
const ROOT = resolve(__dirname, '../../../../..');
const page = readFileSync(join(ROOT, 'docs/demo.md'), 'utf8');

describe('The page about the demo', () => {
  it('lists everyone whom one may sign in as', () => {
    expect(page).toContain(loginTable());
  });

  it('gives their password', () => {
    expect(page).toContain(`\`${DEMO_PASSWORD}\``);
  });
});

describe('The people of the demo', () => {
  const people = Object.values(DEMO_PEOPLE);

  it('have an address each, which is nobody’s', () => {
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });

  it('are of an organisation, each of them', () => {
    const table = loginTable();
    expect(people.filter(({ email }) => !table.includes(email))).toEqual([]);
  });

  it('are told at start one of each role, with the password', () => {
    const told = demoLogins();
    expect(new Set(told.map(({ password }) => password))).toEqual(new Set([DEMO_PASSWORD]));
    const roles = told.map(({ who }) => who).join();
    const wanted = ['officer', 'reviewer', 'decision-maker', 'administrator', 'auditor'];
    expect(wanted.filter((role) => !roles.includes(role))).toEqual([]);
  });
});

describe('The organisations of the demo', () => {
  it('are all invented but for the groupings of communes of the valley', () => {
    const real = Object.values(DEMO_ORGANISATIONS).filter(({ facts }) => 'siren' in facts);
    expect(real.map(({ facts }) => facts.name)).toEqual([
      'CC du Val de Drôme en Biovallée',
      'CC du Crestois et de Pays de Saillans Cœur de Drôme',
      'CC du Diois',
    ]);
  });
});
