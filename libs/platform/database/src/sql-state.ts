/** Five characters, the first two of which are the class. `EPIPE` also has five; no class has an E. */
const SQL_STATE = /^[0-9A-DF-Z][0-9A-Z]{4}$/;

const NETWORK_CODES: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** What `pg` says when it gave up itself; it gives these errors no code. */
const CLIENT_SIDE =
  /Query read timeout|timeout exceeded when trying to connect|[Cc]onnection terminated|not queryable|Connection ended|after calling end on the pool|Client was closed/;

/** Lack of resources, operator's intervention, connection lost, idle in transaction for too long. */
const UNAVAILABLE_STATE = /^(53|57P|08)|^(57014|25P03)$/;

/** Of a connection whose session is over, whatever Postgres said before it went. */
const SESSION_OVER = /^(57P|08|25P03)/;

/** `cached plan must not change result type`, and a statement that Postgres no longer knows. */
const PLAN_IS_STALE: readonly (string | null)[] = ['0A000', '26000'];

interface Coded {
  readonly code?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

/** The SQLSTATE that Postgres gave, also through TypeORM's wrapping; null for any other error. */
export function sqlStateOf(error: unknown): string | null {
  const code = codeOf(error);
  return code !== null && SQL_STATE.test(code) ? code : null;
}

/** Whether the database could not serve us, rather than refuse what we asked. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === null ? isConnectionLost(error) : UNAVAILABLE_STATE.test(state);
}

/** Whether the connection must be thrown away: nothing more may be sent on it, not even ROLLBACK. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null && SQL_STATE.test(code)) return SESSION_OVER.test(code);
  if (code !== null && NETWORK_CODES.includes(code)) return true;
  return error instanceof Error && CLIENT_SIDE.test(error.message);
}

/** 40001 (serialization failure) and 40P01 (deadlock): the same work may succeed on another try. */
export function isWorthRetrying(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

/** Whether a statement was prepared before a migration changed what it gives: prepared again, it may work. */
export function isPlanStale(error: unknown): boolean {
  return PLAN_IS_STALE.includes(sqlStateOf(error));
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as Coded;
  if (typeof code === 'string') return code;
  return driverError === undefined ? null : codeOf(driverError);
}
