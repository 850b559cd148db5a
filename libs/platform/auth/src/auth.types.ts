import type { Id } from '#kernel/ids';

export type PersonId = Id<'Person'>;
export type ClientId = Id<'Client'>;
export type SessionId = Id<'Session'>;
export type AccessTokenId = Id<'AccessToken'>;
