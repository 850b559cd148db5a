import { Injectable } from '@nestjs/common';

import { TokenRefused } from '../auth.errors';
import type { Holder, PersonHolder } from '../rights/holder';
import { Rights } from '../rights/rights';
import { PassportDesk, type Visit } from '../strategies/passport-desk';
import { BEARER, bringsBearer, SESSION_COOKIE } from '../strategies/strategies';

import { STRANGER, type Caller } from './caller';

/** Finds out who is calling. */
@Injectable()
export class Callers {
  constructor(
    private readonly desk: PassportDesk,
    private readonly rights: Rights,
  ) {}

  /**
   * A session that is over makes a stranger, who may sign in again; a token that is over is an
   * error, for a programme cannot notice otherwise. Rights are asked anew for whoever will write.
   * @throws TokenRefused
   */
  async callerOf(visit: Visit, writes: boolean): Promise<Caller> {
    if (bringsBearer(visit)) return this.bearer(visit, writes);
    if (visit.headers.cookie === undefined) return STRANGER;
    const holder = await this.desk.ask<PersonHolder>(SESSION_COOKIE, visit);
    if (holder === null) return STRANGER;
    return { actor: await this.rights.actorOf(holder, writes), sessionId: holder.sessionId };
  }

  private async bearer(visit: Visit, writes: boolean): Promise<Caller> {
    const holder = await this.desk.ask<Holder>(BEARER, visit);
    if (holder === null) throw new TokenRefused();
    return { actor: await this.rights.actorOf(holder, writes), sessionId: null };
  }
}
