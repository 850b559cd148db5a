import { parseEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import type { OrganisationId } from '#domain/organisations';

import type { CallContent } from '../calls.types';

import { readLocal, readTime } from './calendar';
import { changesBetween } from './changes';
import { checkPublication } from './publication';
import { valueAt, widens } from './widening';

/** Clarified words change no rule. */
const TEXT =
  /^\/(title|summary|(sections|instalments|costFamilies|documents)\/\d+\/(label|help)|sections\/\d+\/fields\/\d+\/(fields\/\d+\/)?((options\/\d+\/)?label|help|unit)|simplifiedCosts\/\w+\/\d+\/(label|unit))\/(fr|en)$/;

/** Later, and not once it is over; that is checked apart. */
const TIME = /^\/(closesAtLocal|(phases|intakes)\/\d+\/(opensAtLocal|closesAtLocal))$/;

/** What applications are judged by. */
const CRITERION = /^\/(grid|passMark)(\/|$)/;
const CRITERION_WORDS = /^\/grid\/\d+\/(label|guidance|anchors\/\d+\/label)\/(fr|en)$/;

/** What is public, and what is to replace it. */
export interface Replacement {
  readonly funderId: OrganisationId;
  readonly current: CallContent;
  readonly next: CallContent;
}

/**
 * Lists everything that keeps a public call from being revised so: candidates who relied on it
 * may only find it wider, with a later deadline, more money, or clearer words. A criterion may
 * change until the opening; after it, only its words, and only with time to take them in.
 */
export function checkRevision(replacement: Replacement, now: Date): Refusal[] {
  const { current, next } = replacement;
  const changes = changesBetween(current, next);
  if (changes.length === 0) return [refusal('revision-changes-nothing')];
  return [
    ...changes.flatMap((pointer) => checkChange(pointer, replacement, now)),
    ...checkDeadline(current, next, now),
    ...checkEnvelope(current, next),
    ...checkWhole(replacement, now),
  ];
}

/** Whether the revision puts the deadline off. */
export function putsOffDeadline(current: CallContent, next: CallContent): boolean {
  const [before, after] = [readTime(current, 'closesAtLocal'), readTime(next, 'closesAtLocal')];
  return before !== null && after !== null && after > before;
}

function checkChange(pointer: string, { current, next }: Replacement, now: Date): Refusal[] {
  if (pointer === '/closesAtLocal' || pointer === '/envelope/amount') return [];
  if (TEXT.test(pointer)) return [];
  if (CRITERION.test(pointer)) return checkCriterion(pointer, { current, next }, now);
  const [before, after] = [valueAt(current, pointer), valueAt(next, pointer)];
  if (pointer === '/intakes' && areIntakesAdded(before, after)) return [];
  if (TIME.test(pointer) && isPutOff([before, after], current.timeZone, now)) return [];
  return widens(pointer, before, after) ? [] : [refusal('rule-frozen', pointer)];
}

function checkCriterion(
  pointer: string,
  { current, next }: Pick<Replacement, 'current' | 'next'>,
  now: Date,
): Refusal[] {
  const opensAt = readTime(current, 'opensAtLocal');
  if (opensAt !== null && now < opensAt) return [];
  if (!CRITERION_WORDS.test(pointer)) return [refusal('rule-frozen', pointer)];
  return putsOffDeadline(current, next) ? [] : [refusal('criterion-needs-extension', pointer)];
}

/** The end of what was planned stays where it was; dates after it are added. */
function areIntakesAdded(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length === 0) return false;
  return before.every((intake, index) => JSON.stringify(intake) === JSON.stringify(after[index]));
}

/** A time that is not over moves to a later one, or is announced at last. */
function isPutOff(
  [before, after]: readonly [unknown, unknown],
  timeZone: string,
  now: Date,
): boolean {
  const [was, is] = [before, after].map((text) =>
    typeof text === 'string' ? readLocal(text, timeZone) : null,
  );
  if (is === null || is === undefined) return false;
  return was === null || was === undefined ? is > now : was > now && is >= was;
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

/** What was published before a rule of the house existed is not held against a revision of it. */
function checkWhole({ funderId, current, next }: Replacement, now: Date): Refusal[] {
  const known = new Set(checkPublication({ funderId, content: current }, now).map(keyOf));
  return checkPublication({ funderId, content: next }, now).filter(
    (fault) => fault.code !== 'deadline-past' && !known.has(keyOf(fault)),
  );
}

function keyOf({ code, pointer }: Refusal): string {
  return `${code} ${pointer ?? ''}`;
}
