import { asId } from '#kernel/ids';

import type { CallContent } from '../calls.types';

import { contentOf } from './call-templates';
import { checkPublication } from './publication';
import { PTCE_TEMPLATE } from './ptce-template';

/** For specs: whoever publishes the call. */
export const FUNDER = asId<'Organisation'>('funder');

/** For specs: five answers, none of which speaks for a contract. */
export const NO_CONTRACT = {
  initiative: false,
  funderNeed: false,
  directCounterpart: false,
  detailedSpecification: false,
  unitPrice: false,
} as const;

/** For specs: the call for PTCE, which can be published until the end of July 2027. */
export const GOOD: CallContent = {
  ...contentOf(PTCE_TEMPLATE, 120),
  opensAtLocal: '2027-06-01T09:00',
  closesAtLocal: '2027-07-31T12:00',
  legalRoute: { answers: NO_CONTRACT, legalReview: null },
};

/** For specs: a change of a call, and what is then said against it, as `code pointer`. */
export type Case = readonly [string, Partial<CallContent>, readonly string[]];

/** For specs: what is said against the good call with these changes, in January 2027. */
export function faultsOf(changes: Partial<CallContent>): readonly string[] {
  const content = { ...GOOD, ...changes };
  const faults = checkPublication({ funderId: FUNDER, content }, new Date('2027-01-15T09:00:00Z'));
  return faults.map(({ code, pointer }) => `${code} ${String(pointer)}`);
}
