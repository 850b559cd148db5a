import type { Connection, CustomTypesConfig } from 'pg';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Each costs Postgres some tens of kilobytes a connection: the least recently used leaves first. */
const MOST_STATEMENTS = 250;

/** The statements that one connection has already been told, so that they are not planned again. */
export class PreparedStatements {
  /** Least recently used first; false when a failure left us unsure that Postgres has it. */
  private readonly known = new Map<string, boolean>();

  constructor(readonly types: CustomTypesConfig) {}

  /** Closing first makes it safe to prepare a name of which we are not sure. */
  ensure(connection: Connection, { name, text }: Statement): void {
    const isReady = this.known.get(name) === true;
    this.known.delete(name);
    if (!isReady) {
      this.makeRoom(connection);
      connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    this.known.set(name, true);
  }

  doubt(...statements: readonly Statement[]): void {
    for (const { name } of statements) if (this.known.has(name)) this.known.set(name, false);
  }

  private makeRoom(connection: Connection): void {
    if (this.known.size < MOST_STATEMENTS) return;
    for (const oldest of this.known.keys()) {
      connection.close({ type: 'S', name: oldest }, true);
      this.known.delete(oldest);
      return;
    }
  }
}
