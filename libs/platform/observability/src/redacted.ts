/** Names of fields whose values never reach a log, whatever they hold. */
const SECRET_NAMES = /passw|secret|token|otp\b|iban|authorization|cookie|credential|api.?key/i;
const PERSONAL_NAMES = /e.?mail|phone|given.?name|family.?name|full.?name|address|birth/i;

const EMAILS = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
const PASSWORDS_IN_URLS = /(\w+:\/\/[^\s:/@]*):[^\s@/]+@/g;
const BEARERS = /\b(Bearer|Basic)\s+\S+/gi;

/** Deep enough for a log line; a deeper value is a mistake, and perhaps circular. */
const MAX_DEPTH = 5;
const HIDDEN = '[redacted]';

/** A copy fit for a log: no secrets, no personal data, of errors only what helps to find them. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactedText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[too deep]';
  if (value instanceof Error) return redactedError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, redactedField(name, item, depth)]),
  );
}

export function redactedText(text: string): string {
  return text
    .replace(PASSWORDS_IN_URLS, '$1:***@')
    .replace(EMAILS, '[e-mail]')
    .replace(BEARERS, `$1 ${HIDDEN}`);
}

function redactedField(name: string, value: unknown, depth: number): unknown {
  return SECRET_NAMES.test(name) || PERSONAL_NAMES.test(name) ? HIDDEN : redacted(value, depth + 1);
}

/** Errors of drivers carry the rows and parameters that failed: those stay behind. */
function redactedError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: redactedText(error.message),
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: redactedText(error.stack) }),
    ...(cause === undefined ? {} : { cause: redacted(cause, depth + 1) }),
  };
}
