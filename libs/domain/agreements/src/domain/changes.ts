import { formatEur, type Money } from '#kernel/money';

import type { Terms } from '../agreements.types';

/** What differs in one place between two revisions. Null: it was not there, or is no longer. */
export interface Change {
  /** A JSON pointer into the terms; organisations and clauses by what names them. */
  readonly field: string;
  readonly kind: 'text' | 'money' | 'day' | 'boolean';
  readonly before: string | null;
  readonly after: string | null;
  /** Of amounts: what is added, and how much that is of what it was. */
  readonly delta: { readonly amount: string; readonly percent: string | null } | null;
}

type Leaf = Pick<Change, 'kind'> & { readonly text: string; readonly amount?: Money };

/** Says what an amendment changes, field by field, in the order of the terms. */
export function changesBetween(before: Terms, after: Terms): readonly Change[] {
  const old = leavesOf(before);
  const fresh = leavesOf(after);
  const fields = [...new Set([...old.keys(), ...fresh.keys()])];
  return fields.flatMap((field) => {
    const change = changeOf(field, old.get(field), fresh.get(field));
    return change === null ? [] : [change];
  });
}

function changeOf(field: string, old: Leaf | undefined, fresh: Leaf | undefined): Change | null {
  if (old?.text === fresh?.text) return null;
  const kind = (fresh ?? old)?.kind ?? 'text';
  const before = old?.text ?? null;
  const after = fresh?.text ?? null;
  return { field, kind, before, after, delta: kind === 'money' ? deltaOf(old, fresh) : null };
}

function deltaOf(old: Leaf | undefined, fresh: Leaf | undefined): Change['delta'] {
  const was = old?.amount?.cents ?? 0n;
  const difference = (fresh?.amount?.cents ?? 0n) - was;
  const amount = formatEur({ cents: difference, currency: 'EUR' });
  return { amount, percent: was === 0n ? null : percentOf(difference, was) };
}

/** Signed, to a hundredth of a percent, halves away from zero. */
function percentOf(difference: bigint, was: bigint): string {
  const size = difference < 0n ? -difference : difference;
  const hundredths = (size * 20_000n + was) / (was * 2n);
  const text = formatEur({ cents: hundredths, currency: 'EUR' });
  return difference < 0n && hundredths !== 0n ? `-${text}` : text;
}

function leavesOf(terms: Terms): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const say = (field: string, kind: Leaf['kind'], text: string | null) => {
    if (text !== null) leaves.set(field, { kind, text });
  };
  const pay = (field: string, amount: Money) =>
    leaves.set(field, { kind: 'money', text: formatEur(amount), amount });

  say('/title', 'text', terms.title);
  pay('/grant', terms.grant);
  say('/startsOn', 'day', terms.startsOn);
  say('/endsOn', 'day', terms.endsOn);
  say('/isOnwardTransferAllowed', 'boolean', String(terms.isOnwardTransferAllowed));
  say('/isConsortiumAgreementRequired', 'boolean', String(terms.isConsortiumAgreementRequired));
  for (const { organisationId, capacity, share } of terms.parties) {
    say(`/parties/${organisationId}/capacity`, 'text', capacity);
    pay(`/parties/${organisationId}/share`, share);
  }
  for (const { number, label, trigger, ratePpm, amount } of terms.instalments) {
    say(`/instalments/${number}/label`, 'text', label.fr);
    say(`/instalments/${number}/trigger`, 'text', trigger);
    say(`/instalments/${number}/ratePpm`, 'text', String(ratePpm));
    pay(`/instalments/${number}/amount`, amount);
  }
  for (const { code, number, body } of terms.clauses) {
    say(`/clauses/${code}/number`, 'text', String(number));
    say(`/clauses/${code}/fr`, 'text', body.fr);
    say(`/clauses/${code}/en`, 'text', body.en);
  }
  return leaves;
}
