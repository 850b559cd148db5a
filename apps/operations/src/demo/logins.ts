import type { Role } from '#kernel/actors';

import type { DemoLogin } from '../../../api/src/welcome';

import { DEMO_ORGANISATIONS, type DemoOrganisation, type OrganisationKey } from './organisations';
import { DEMO_PASSWORD, DEMO_PEOPLE, nameOf, type PersonKey } from './people';

/** Whom the product names when it starts: one of each kind, in the order of the story. */
const FIRST: readonly PersonKey[] = [
  'ines',
  'amandine',
  'samuel',
  'nadia',
  'baptiste',
  'jeanne',
  'odile',
  'paul',
  'karim',
];

/** A login as the product shows it to whoever tries the demo. */
export interface KnownLogin extends DemoLogin {
  readonly name: string;
  readonly standings: readonly Standing[];
}

/** The demo logins worth printing; docs/demo.md has them all. */
export function demoLogins(): readonly KnownLogin[] {
  return FIRST.map((key) => ({
    name: nameOf(key),
    email: DEMO_PEOPLE[key].email,
    password: DEMO_PASSWORD,
    standings: standingsOf(key),
    who: standingsOf(key)
      .map(({ name, roles }) => `${roles.join(' and ')}, ${name}`)
      .join('; '),
  }));
}

/** The table of docs/demo.md, so that it cannot say other things than the data. */
export function loginTable(): string {
  const rows = (Object.keys(DEMO_PEOPLE) as PersonKey[]).flatMap((key) =>
    standingsOf(key).map(
      ({ name, roles }) =>
        `| ${nameOf(key)} | \`${DEMO_PEOPLE[key].email}\` | ${name} | ${roles.join(', ')} |`,
    ),
  );
  return ['| who | signs in as | organisation | roles |', '|---|---|---|---|', ...rows].join('\n');
}

export interface Standing {
  readonly name: string;
  readonly roles: readonly Role[];
}

function standingsOf(person: PersonKey): readonly Standing[] {
  const keys = Object.keys(DEMO_ORGANISATIONS) as OrganisationKey[];
  return keys.flatMap((key) => {
    const { facts, founder, members = {} }: DemoOrganisation = DEMO_ORGANISATIONS[key];
    const roles =
      founder === person ? (['administrator', 'representative'] as const) : members[person];
    return roles === undefined ? [] : [{ name: facts.name, roles }];
  });
}
