import type { Connection, CustomTypesConfig } from 'pg';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Each costs Postgres some tens of kilobytes a connection: the least recently made leaves first. */
const MOST_STATEMENTS = 250;

/** The statements that one connection has already been told, so that they are not planned again. */
export class PreparedStatements {
  private readonly names = new Set<string>();

  constructor(readonly types: CustomTypesConfig) {}

  /** Closing first makes it safe to prepare a name of which an earlier failure left us unsure. */
  ensure(connection: Connection, { name, text }: Statement): void {
    if (this.names.has(name)) return;
    this.makeRoom(connection);
    connection.close({ type: 'S', name }, true);
    connection.parse({ name, text, types: [] }, true);
    this.names.add(name);
  }

  forget(...statements: readonly Statement[]): void {
    for (const { name } of statements) this.names.delete(name);
  }

  private makeRoom(connection: Connection): void {
    const [oldest] = this.names;
    if (oldest === undefined || this.names.size < MOST_STATEMENTS) return;
    connection.close({ type: 'S', name: oldest }, true);
    this.names.delete(oldest);
  }
}
