import type { Connection, CustomTypesConfig, FieldDef, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils';

import type { ActorSettings } from './actor-settings';
import type { PreparedStatements, Statement } from './prepared-statements';

/** Sets who reads, for the statement that follows in the same message and for nothing else. */
export const SCOPE: Statement = {
  name: 'tablee_scope',
  text: `SELECT set_config('tablee.actor_kind', $1, true), set_config('tablee.actor_id', $2, true),
                set_config('tablee.organisation_ids', $3, true)`,
};

export type Answered = (error: unknown, rows?: readonly unknown[]) => void;

type Parse = (text: string) => unknown;

interface Column {
  readonly name: string;
  readonly parse: Parse;
}

/**
 * One read in one round trip: the settings of the actor, then the statement, both prepared, sent
 * together and closed by a single Sync. Until that Sync, Postgres runs them as one transaction, so
 * the settings end with it; and if they cannot be set, the statement is not run at all.
 *
 * `pg` calls the `handle…` methods as the answers arrive (its protocol for queries of one's own).
 */
export class ScopedQuery implements Submittable {
  private readonly rows: unknown[] = [];
  private columns: readonly Column[] = [];
  private isScoped = false;
  private failure: unknown = null;

  constructor(
    private readonly settings: ActorSettings,
    private readonly statement: Statement,
    private readonly params: readonly unknown[],
    private readonly prepared: PreparedStatements,
    /** Called once; `pg` puts its own time limit round it. */
    public callback: Answered,
  ) {}

  submit(connection: Connection): Error | null {
    const { stream } = connection;
    stream.cork();
    try {
      this.send(connection);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error('The query could not be sent.');
    } finally {
      stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: parserOf(this.prepared.types, dataTypeID),
    }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (!this.isScoped || this.failure !== null) return;
    try {
      this.rows.push(rowOf(this.columns, fields));
    } catch (error) {
      this.failure = error;
    }
  }

  /** Two of them: that of the settings, and that of the statement. */
  handleCommandComplete(): void {
    this.isScoped = true;
  }

  handleError(error: unknown): void {
    this.prepared.doubt(SCOPE, this.statement);
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.callback(null, this.rows);
    else this.callback(this.failure);
  }

  handleEmptyQuery(): void {
    this.failure = new Error('An empty query was asked.');
  }

  handlePortalSuspended(): void {
    this.failure = new Error('More rows were left than asked for.');
  }

  private send(connection: Connection): void {
    const { kind, id, organisationIds } = this.settings;
    const values = this.params.map(prepareValue);
    this.prepared.ensure(connection, SCOPE);
    this.prepared.ensure(connection, this.statement);
    bind(connection, SCOPE, [kind, id, organisationIds]);
    connection.execute({ portal: '' }, true);
    bind(connection, this.statement, values);
    connection.describe({ type: 'P', name: '' }, true);
    connection.execute({ portal: '' }, true);
    connection.sync();
  }
}

function bind(
  connection: Connection,
  { name }: Statement,
  values: (string | Buffer | null)[],
): void {
  connection.bind({ portal: '', statement: name, values }, true);
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): unknown {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const text = fields[index];
    if (column === undefined) continue;
    row[column.name] = text === null || text === undefined ? null : column.parse(text);
  }
  return row;
}

function parserOf(types: CustomTypesConfig, oid: number): Parse {
  return types.getTypeParser(oid, 'text') as Parse;
}
