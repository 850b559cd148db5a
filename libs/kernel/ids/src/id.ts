import { randomBytes, randomInt } from 'node:crypto';

declare const brand: unique symbol;

/** The identifier of one kind of thing: an `Id<'Loan'>` is refused where an `Id<'Call'>` is asked. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Takes a text at its word. Check it first (`isUuid`) where it comes from outside. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}

/** How far a millisecond's count may go; it begins in the lower half, so that it never overflows. */
const COUNT_BITS = 26;

let latest = { millisecond: -1, count: 0 };

/**
 * A new UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 26 bits that count within the
 * millisecond from a random start (§6.2, method 1), then 48 random bits. Rows made together lie
 * together in an index, and sort by age; those one process makes in a row for one millisecond
 * sort as they were made.
 */
export function newId<Kind extends string>(at: Date): Id<Kind> {
  const millisecond = at.getTime();
  const count =
    millisecond === latest.millisecond ? latest.count + 1 : randomInt(2 ** (COUNT_BITS - 1));
  latest = { millisecond, count };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | (count >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return asId<Kind>(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  );
}
