import type { IncomingHttpHeaders } from 'node:http';

import { Injectable } from '@nestjs/common';
import { Authenticator, type Strategy } from 'passport';

/** What strategies look at: Passport needs no more of a request, so that Fastify's is left alone. */
export interface Visit {
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
}

/**
 * Passport, which asks a named strategy who is there. One for each application: that of the
 * package is shared by all in the process, each overwriting the strategies of the others.
 */
@Injectable()
export class PassportDesk {
  private readonly passport = new Authenticator();

  use(strategy: Strategy): void {
    this.passport.use(strategy);
  }

  /** Whom the strategy recognised; null when nobody. Throws what the strategy reports as an error. */
  ask<Recognised>(strategy: string, visit: Visit): Promise<Recognised | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, recognised?: unknown): void => {
        if (error === null || error === undefined)
          resolve((recognised || null) as Recognised | null);
        else reject(error);
      };
      const ask = this.passport.authenticate(strategy, { session: false }, done) as Middleware;
      ask({ headers: visit.headers, body: visit.body }, {}, reject);
    });
  }
}

type Middleware = (request: Visit, response: object, next: (error: unknown) => void) => void;
