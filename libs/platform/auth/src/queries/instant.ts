/** An instant as the API writes it, in UTC and to the millisecond; the database's session is in UTC. */
export function instant(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
