declare module 'pg/lib/utils' {
  /** How `pg` writes a value of JavaScript as a parameter of Postgres. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
