import { createHash } from 'node:crypto';

/** How many texts keep their name at hand: more than a connection keeps statements. */
const MOST_NAMES = 1_000;

const names = new Map<string, string>();

/** The name that a statement is prepared under, the same wherever its text is the same. */
export function statementName(sql: string): string {
  const earlier = names.get(sql);
  if (earlier !== undefined) return earlier;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(sql, name);
  return name;
}
