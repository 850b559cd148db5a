import { Client } from '../client/client';
import type { Wire } from '../client/wire';
import { DEMO_ORGANISATIONS, type OrganisationKey } from './organisations';
import { DEMO_PASSWORD, DEMO_PEOPLE, type PersonKey } from './people';

interface Me {
  readonly person: { readonly id: string };
  readonly memberships: readonly {
    readonly organisation: { readonly id: string; readonly name: string };
  }[];
}

/** Who plays: the people of the demo, each at a browser of their own. */
export class Cast {
  private readonly clients = new Map<PersonKey, Promise<Client>>();
  private readonly pages = new Map<PersonKey, Promise<Me>>();

  constructor(private readonly wire: Wire) {}

  as(person: PersonKey): Promise<Client> {
    const { email } = DEMO_PEOPLE[person];
    const login = { email, password: DEMO_PASSWORD };
    return once(this.clients, person, () => new Client(this.wire).signIn(login));
  }

  /** Whoever engages the organisation in law. */
  of(organisation: OrganisationKey): Promise<Client> {
    return this.as(DEMO_ORGANISATIONS[organisation].founder);
  }

  stranger(): Client {
    return new Client(this.wire);
  }

  async personId(person: PersonKey): Promise<string> {
    return (await this.me(person)).person.id;
  }

  async organisationId(organisation: OrganisationKey): Promise<string> {
    const { founder, facts } = DEMO_ORGANISATIONS[organisation];
    const { memberships } = await this.me(founder);
    const found = memberships.find((one) => one.organisation.name === facts.name);
    if (found === undefined) throw new Error(`${facts.name} is not in the demo data.`);
    return found.organisation.id;
  }

  private me(person: PersonKey): Promise<Me> {
    return once(this.pages, person, async () => (await this.as(person)).get<Me>('/me'));
  }
}

function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
