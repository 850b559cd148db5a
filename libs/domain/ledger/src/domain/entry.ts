import { dayOf, type LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import type { Entry, Posting, Side } from '../ledger.types';

const MOST_POSTINGS = 1_000;

/** Why an entry cannot be booked as it is; nothing when it can. */
export function checkEntry({ postings, valueDate }: Entry, today: LocalDate): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (postings.length < 2) refusals.push(refusal('entry-needs-two-sides', '/postings'));
  if (postings.length > MOST_POSTINGS)
    refusals.push(refusal('entry-too-long', '/postings', { most: MOST_POSTINGS }));
  postings.forEach(({ amount }, index) => {
    if (amount.cents <= 0n)
      refusals.push(refusal('posting-not-positive', `/postings/${index}/amount`));
  });
  if (sumOf(postings, 'debit') !== sumOf(postings, 'credit'))
    refusals.push(refusal('entry-not-balanced', '/postings'));
  if (valueDate > today) refusals.push(refusal('entry-in-the-future', '/valueDate'));
  return refusals;
}

/** What undoes an entry: the same amounts, on the other sides. */
export function mirrorOf(postings: readonly Posting[]): readonly Posting[] {
  return postings.map((posting) => ({
    ...posting,
    side: posting.side === 'debit' ? 'credit' : 'debit',
  }));
}

/** Leaves out postings of nothing: a split often gives somebody zero. */
export function withoutZeros(postings: readonly Posting[]): readonly Posting[] {
  return postings.filter(({ amount }) => amount.cents !== 0n);
}

/** The day an entry is booked: when it took effect, unless that day is closed. */
export function bookingDay(
  valueDate: LocalDate,
  closedUntil: LocalDate | null,
  now: Date,
): LocalDate {
  return closedUntil === null || valueDate > closedUntil ? valueDate : dayOf(now, 'Europe/Paris');
}

function sumOf(postings: readonly Posting[], side: Side): bigint {
  return postings.reduce((sum, one) => (one.side === side ? sum + one.amount.cents : sum), 0n);
}
