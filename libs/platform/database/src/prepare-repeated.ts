import type { ClientBase } from 'pg';

import { statementName } from './statement-name';

/** Each costs Postgres some tens of kilobytes a connection: what comes later is planned each time. */
const MOST_STATEMENTS = 250;

type Ask = (asked: unknown, ...more: readonly unknown[]) => unknown;

/**
 * Makes a connection that writes prepare what it is asked a second time, so that Postgres does not
 * read and plan it again: behind row-level security that takes it longer than running it. A text
 * asked once, such as one with a list of its own length, takes nobody's place. What has no
 * parameters goes as it is: it may be several statements.
 */
export function prepareRepeated(client: ClientBase): void {
  const repeated = new Set<string>();
  const once = new Set<string>();
  const isRepeated = (sql: string): boolean => {
    if (repeated.has(sql)) return true;
    if (repeated.size >= MOST_STATEMENTS) return false;
    if (once.delete(sql)) return Boolean(repeated.add(sql));
    if (once.size >= MOST_STATEMENTS) once.clear();
    once.add(sql);
    return false;
  };
  const ask = client.query.bind(client) as Ask;
  const query: Ask = (asked, ...more) => {
    if (typeof asked !== 'string' || !hasParameters(more[0]) || !isRepeated(asked))
      return ask(asked, ...more);
    return ask({ name: statementName(asked), text: asked }, ...more);
  };
  client.query = query as ClientBase['query'];
}

function hasParameters(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}
