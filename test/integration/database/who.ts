import type { Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import type { Reader } from '#platform/database';

const NOON = new Date('2026-11-23T12:00:00Z');

export interface Who {
  readonly kind: string;
  readonly id: string | null;
  readonly organisations: readonly string[];
}

const WHO = `SELECT platform.actor_kind() AS kind, platform.actor_id() AS id,
                    platform.actor_organisation_ids() AS organisations`;

/** A person with a role in one organisation, like nobody else. */
export function someone(): Actor {
  const organisationId = newId<'Organisation'>(NOON);
  const memberships = [{ organisationId, roles: ['officer'] as const }];
  return { kind: 'person', id: newId<'Person'>(NOON), memberships, scopes: null };
}

export function identityOf({ kind, id, memberships }: Actor): Who {
  return { kind, id, organisations: memberships.map(({ organisationId }) => organisationId) };
}

/** As whom Postgres takes the one who asks. */
export async function whoIs(reader: Reader): Promise<Who | null> {
  return reader.one<Who>(WHO);
}
