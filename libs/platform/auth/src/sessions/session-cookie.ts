import { Injectable } from '@nestjs/common';
import { fastifyCookie } from '@fastify/cookie';

import { Config } from '#platform/config';

/** Hosts that browsers trust without encryption: a Secure cookie is kept for them over plain http. */
const TRUSTED_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The cookie of a session. `__Host-` makes browsers keep it for this very host, over an encrypted
 * connection, and out of reach of scripts. A service reached over plain http at another host than
 * localhost cannot have that: its cookie is called `sid` and may be read on the way. That is for
 * trying it out within one's walls; in production, `PUBLIC_URL` begins with `https:`.
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly isSecure: boolean;

  constructor({ publicUrl }: Config) {
    const { protocol, hostname } = new URL(publicUrl);
    this.isSecure = protocol === 'https:' || TRUSTED_HOSTS.includes(hostname);
    this.name = this.isSecure ? '__Host-sid' : 'sid';
  }

  /** The secret that a `Cookie` header brings; null when it brings none. */
  secretIn(header: string | undefined): string | null {
    return (header === undefined ? undefined : fastifyCookie.parse(header)[this.name]) || null;
  }

  /** The `Set-Cookie` that gives a browser its session, until `endsAt` at most. */
  giving(secret: string, endsAt: Date): string {
    return this.write(secret, endsAt);
  }

  /** The `Set-Cookie` that takes it back. */
  takingBack(): string {
    return this.write('', new Date(0));
  }

  private write(value: string, expires: Date): string {
    const { isSecure: secure } = this;
    return fastifyCookie.serialize(this.name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      expires,
    });
  }
}
