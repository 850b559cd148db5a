import { refusal, type Refusal } from '#kernel/problems';

const DAY_MS = 86_400_000;

/** A year, leap or not. */
const LONGEST_DAYS = 366;

export interface AccessTokenWish {
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/** Lists every reason not to make this token; `unknown` are the scopes that nothing asks for. */
export function checkAccessToken(
  { scopes, expiresAt }: AccessTokenWish,
  unknown: readonly string[],
  now: Date,
): readonly Refusal[] {
  const refusals = checkScopes(scopes, unknown);
  const lasts = expiresAt.getTime() - now.getTime();
  if (lasts <= 0) refusals.push(refusal('expiry-past', '/expiresAt'));
  if (lasts > LONGEST_DAYS * DAY_MS) {
    refusals.push(refusal('expiry-too-far', '/expiresAt', { days: LONGEST_DAYS }));
  }
  return refusals;
}

export function checkScopes(scopes: readonly string[], unknown: readonly string[]): Refusal[] {
  return unknown.map((scope) =>
    refusal('scope-unknown', `/scopes/${scopes.indexOf(scope)}`, { scope }),
  );
}
