import type { Provider } from '@nestjs/common';

import { PasswordCheck } from '../credentials/password-check';
import { SessionCookie } from '../sessions/session-cookie';
import { SessionRegister } from '../sessions/session-register';
import { BearerTokens } from '../tokens/bearer-tokens';

import { PassportDesk } from './passport-desk';
import { BearerStrategy, LocalStrategy, SessionCookieStrategy } from './strategies';

/** Passport, with the three ways there are to say who one is. */
export const passportDesk: Provider = {
  provide: PassportDesk,
  inject: [SessionCookie, SessionRegister, BearerTokens, PasswordCheck],
  useFactory: (
    cookie: SessionCookie,
    sessions: SessionRegister,
    bearers: BearerTokens,
    check: PasswordCheck,
  ) => {
    const desk = new PassportDesk();
    const secretIn = (cookies: string | undefined) => cookie.secretIn(cookies);
    desk.use(new SessionCookieStrategy(secretIn, (secret) => sessions.recognise(secret)));
    desk.use(new BearerStrategy((secret) => bearers.recognise(secret)));
    desk.use(new LocalStrategy((email, password) => check.personWith(email, password)));
    return desk;
  },
};
