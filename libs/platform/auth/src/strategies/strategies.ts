import { Strategy } from 'passport';

import type { Holder, PersonHolder } from '../rights/holder';
import type { PersonId } from '../auth.types';

import type { Visit } from './passport-desk';

type Recognise<Recognised> = (secret: string) => Promise<Recognised | null>;

/** Tells whose session a browser brings in its cookie. */
export class SessionCookieStrategy extends Strategy {
  override readonly name = SESSION_COOKIE;

  constructor(
    private readonly secretIn: (cookies: string | undefined) => string | null,
    private readonly recognise: Recognise<PersonHolder>,
  ) {
    super();
  }

  override authenticate({ headers }: Visit): void {
    const secret = this.secretIn(headers.cookie);
    if (secret === null) this.fail();
    else answer(this, this.recognise(secret));
  }
}

/** Tells whose token a programme brings: that of a person, or its own. */
export class BearerStrategy extends Strategy {
  override readonly name = BEARER;

  constructor(private readonly recognise: Recognise<Holder>) {
    super();
  }

  override authenticate({ headers }: Visit): void {
    const [, secret] = BEARER_HEADER.exec(headers.authorization ?? '') ?? [];
    if (secret === undefined) this.fail();
    else answer(this, this.recognise(secret));
  }
}

/** Tells whose e-mail address and password were sent. */
export class LocalStrategy extends Strategy {
  override readonly name = LOCAL;

  constructor(
    private readonly personWith: (email: string, password: string) => Promise<PersonId | null>,
  ) {
    super();
  }

  override authenticate({ body }: Visit): void {
    const { email, password } = body as { readonly email: string; readonly password: string };
    answer(this, this.personWith(email, password));
  }
}

export const SESSION_COOKIE = 'session-cookie';
export const BEARER = 'bearer';
export const LOCAL = 'local';

const BEARER_HEADER = /^Bearer +(\S+)$/i;

/** A header of another scheme is not for us: that of the token operation, for instance. */
export function bringsBearer({ headers }: Visit): boolean {
  return /^Bearer\b/i.test(headers.authorization ?? '');
}

interface Answering {
  success(recognised: object): void;
  fail(): void;
  error(error: unknown): void;
}

function answer(strategy: Answering, asked: Promise<object | string | null>): void {
  asked.then(
    (recognised) =>
      recognised === null ? strategy.fail() : strategy.success(recognised as object),
    (error: unknown) => strategy.error(error),
  );
}
