import { parseEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent } from '../calls.types';

import { readTime } from './calendar';
import { changesBetween } from './changes';
import { checkPublication } from './publication';

/** Clarified words change no rule. */
const TEXT = /^\/(title|summary|(sections|grid|instalments)\/\d+\/(label|help))\/(fr|en)$/;

/** Allowed to change one way only; that is checked apart. */
const WIDENABLE = ['/closesAtLocal', '/envelope/amount'];

/**
 * Lists everything that keeps a public call from being revised so: candidates who relied on it
 * may only find it wider, with a later deadline, a larger envelope, or clearer words.
 */
export function checkRevision(current: CallContent, next: CallContent, now: Date): Refusal[] {
  const changes = changesBetween(current, next);
  if (changes.length === 0) return [refusal('revision-changes-nothing')];
  return [
    ...changes.filter(isFrozen).map((pointer) => refusal('rule-frozen', pointer)),
    ...checkDeadline(current, next, now),
    ...checkEnvelope(current, next),
    ...checkPublication(next, now).filter(({ code }) => code !== 'deadline-past'),
  ];
}

function isFrozen(pointer: string): boolean {
  return !WIDENABLE.includes(pointer) && !TEXT.test(pointer);
}

function checkDeadline(current: CallContent, next: CallContent, now: Date): Refusal[] {
  const [before, after] = [readTime(current, 'closesAtLocal'), readTime(next, 'closesAtLocal')];
  if (before === null || after === null) return [];
  if (before <= now) return [refusal('call-over', '/closesAtLocal')];
  return after < before ? [refusal('deadline-brought-forward', '/closesAtLocal')] : [];
}

function checkEnvelope({ envelope: before }: CallContent, { envelope: after }: CallContent) {
  if (before === null || after === null) return [];
  const isReduced = parseEur(after.amount).cents < parseEur(before.amount).cents;
  return isReduced ? [refusal('envelope-reduced', '/envelope', { amount: before.amount })] : [];
}
