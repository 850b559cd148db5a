import type { Role } from '#kernel/actors';

import { UnexpectedAnswer } from '../client/answers';

import type { Cast } from './cast';
import { DEMO_ORGANISATIONS, type DemoOrganisation, type OrganisationKey } from './organisations';
import { DEMO_PASSWORD, DEMO_PEOPLE, type PersonKey } from './people';

const AT_ONCE = 4;

/** Signs everyone up, and has each organisation registered and staffed by whoever founded it. */
export async function seedPeople(cast: Cast): Promise<void> {
  const people = Object.keys(DEMO_PEOPLE) as PersonKey[];
  await inTurns(people, (person) => signUp(cast, person));
  const organisations = Object.keys(DEMO_ORGANISATIONS) as OrganisationKey[];
  await inTurns(organisations, (organisation) => register(cast, organisation));
}

/** A few at a time: as fast as the house hashes passwords, and without a queue at its door. */
async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const turn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}

async function signUp(cast: Cast, person: PersonKey): Promise<void> {
  const body = { ...DEMO_PEOPLE[person], password: DEMO_PASSWORD };
  try {
    await cast.stranger().post('/people', body);
  } catch (error) {
    const isThere =
      error instanceof UnexpectedAnswer && error.code === 'identity.email-already-registered';
    if (!isThere) throw error;
  }
}

async function register(cast: Cast, key: OrganisationKey): Promise<void> {
  const { facts, founder, members = {} }: DemoOrganisation = DEMO_ORGANISATIONS[key];
  const { seat, ...said } = facts;
  const client = await cast.as(founder);
  const { id } = await client.post<{ id: string }>(
    '/organisations',
    { ...said, ...(seat === undefined ? {} : { seatTerritoryId: `commune-${seat}` }) },
    { key: `demo/organisations/${key}` },
  );
  for (const [person, roles] of Object.entries(members) as [PersonKey, readonly Role[]][]) {
    const { email } = DEMO_PEOPLE[person];
    const asking = { key: `demo/organisations/${key}/members/${person}` };
    await client.post(`/organisations/${id}/memberships`, { email, roles }, asking);
  }
}
