import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { afterCommit } from '#platform/database';

import { ACTOR_SOURCE, type ActorSource } from '../actor-source';
import type { PersonId } from '../auth.types';

import type { Holder } from './holder';
import { ShortMemory } from './short-memory';

/** How late the loss of a right may be noticed by who only reads; who writes is asked about anew. */
const MEMORY_MS = 1_000;

/** What people may do, as their memberships say at this moment. */
@Injectable()
export class Rights {
  private readonly memory: ShortMemory<Actor>;
  private found: ActorSource | null = null;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.memory = new ShortMemory(MEMORY_MS, clock);
  }

  /**
   * The actor that a holder is. Whoever came by a link acts for no organisation, whatever else they
   * are: a link that was passed on opens nothing more. `now` asks again instead of remembering: for whoever will
   * write.
   */
  async actorOf(holder: Holder, now: boolean): Promise<Actor> {
    if (holder.kind === 'client') {
      const { clientId, organisationId, roles, scopes } = holder;
      return { kind: 'client', id: clientId, memberships: [{ organisationId, roles }], scopes };
    }
    const actor = await this.ofPerson(holder.personId, now);
    if (holder.scopes === null) return actor;
    const memberships = holder.sessionId === null ? actor.memberships : [];
    return { ...actor, memberships, scopes: holder.scopes };
  }

  /** To be told, within the transaction, that someone's memberships change: they see it at once. */
  changed(personId: PersonId): void {
    afterCommit(() => this.memory.forget(personId));
  }

  /** Throws when nobody provides the memberships: the service must not start then. */
  source(): ActorSource {
    this.found ??= this.modules.get<ActorSource>(ACTOR_SOURCE, { strict: false });
    return this.found;
  }

  private ofPerson(personId: PersonId, now: boolean): Promise<Actor> {
    const ask = async (): Promise<Actor> => {
      const memberships = await this.source().membershipsOf(personId);
      return { kind: 'person', id: personId, memberships, scopes: null };
    };
    return now ? this.memory.renew(personId, ask) : this.memory.recall(personId, ask);
  }
}
