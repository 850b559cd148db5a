import type { FinancingSource } from '../../../../api/contract';

/** Whose money it is. */
export const KINDS: readonly FinancingSource['kind'][] = [
  'public-grant',
  'private-grant',
  'loan',
  'equity',
  'own-funds',
  'revenue',
  'in-kind',
];

/** How far a promise has come, from a thought to money. */
export const STATUSES: readonly FinancingSource['status'][] = [
  'envisaged',
  'requested',
  'pledged',
  'granted',
  'signed',
  'paid',
  'refused',
  'withdrawn',
];
