/** An instant as the API writes it, RFC 3339 in UTC to the millisecond, from a `timestamptz`. */
export function instantJson(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** An amount as the API writes it, from a column of cents. */
export function eurJson(cents: string): string {
  return `json_build_object('amount', round(${cents} / 100.0, 2)::text, 'currency', 'EUR')`;
}
