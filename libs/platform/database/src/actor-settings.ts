import { isUuid } from '#kernel/ids';
import { organisationsOf, type Actor, type ActorKind } from '#kernel/actors';
import { invariant } from '#kernel/problems';

/**
 * What row-level security asks about the actor: settings of the transaction, read by the functions
 * `platform.actor_kind()`, `platform.actor_id()` and `platform.actor_organisation_ids()`.
 */
export interface ActorSettings {
  readonly kind: ActorKind;
  /** Empty when there is nobody: a setting of Postgres is a text, never null. */
  readonly id: string;
  /** An array as Postgres writes it: `{}` or `{uuid,uuid}`. */
  readonly organisationIds: string;
}

const KINDS: readonly string[] = ['anonymous', 'person', 'client', 'system'] satisfies ActorKind[];

const known = new WeakMap<Actor, ActorSettings>();

/** Computed once for each actor, that is once for each request. */
export function settingsOf(actor: Actor): ActorSettings {
  const earlier = known.get(actor);
  if (earlier !== undefined) return earlier;
  const settings = checked(actor);
  known.set(actor, settings);
  return settings;
}

export function sameSettings(one: ActorSettings, other: ActorSettings): boolean {
  return (
    one.kind === other.kind && one.id === other.id && one.organisationIds === other.organisationIds
  );
}

/** One statement; the texts were checked, so that none of them can hold a quote. */
export function setActorSql({ kind, id, organisationIds }: ActorSettings): string {
  return (
    `SELECT set_config('tablee.actor_kind', '${kind}', true),` +
    ` set_config('tablee.actor_id', '${id}', true),` +
    ` set_config('tablee.organisation_ids', '${organisationIds}', true)`
  );
}

function checked(actor: Actor): ActorSettings {
  const organisationIds = organisationsOf(actor);
  invariant(KINDS.includes(actor.kind), 'an actor is of a known kind');
  invariant(actor.id === null || isUuid(actor.id), 'the identifier of an actor is a UUID');
  invariant(organisationIds.every(isUuid), 'the identifiers of organisations are UUIDs');
  return {
    kind: actor.kind,
    id: actor.id ?? '',
    organisationIds: `{${organisationIds.join(',')}}`,
  };
}
