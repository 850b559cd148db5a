import { refusal, type Refusal } from '#kernel/problems';
import type { CallRevision } from '#domain/calls';

import type { ReopenedPart } from './reopening';

/** One thing to complete, and what is asked of it. */
export interface Remark {
  /** `sections/<code>`, `documents/<code>`, or a part: `budget`, `financing-plan`, `plan`. */
  readonly on: string;
  readonly text: string;
}

/** What an officer asks to be completed. */
export interface AskedCompletion {
  readonly remarks: readonly Remark[];
  readonly reopensUntil: Date;
}

const PARTS: readonly string[] = ['budget', 'financing-plan', 'plan'] satisfies ReopenedPart[];

/** Why it cannot be asked: of nothing, of what the call does not ask, twice of the same, or too late. */
export function checkReturn(
  { remarks, reopensUntil }: AskedCompletion,
  { sections, documents }: Pick<CallRevision, 'sections' | 'documents'>,
  now: Date,
): readonly Refusal[] {
  const known = new Set([
    ...PARTS,
    ...sections.map(({ code }) => `sections/${code}`),
    ...documents.map(({ code }) => `documents/${code}`),
  ]);
  const named = remarks.map(({ on }) => on);
  return [
    ...(remarks.length === 0 ? [refusal('nothing-to-complete', '/remarks')] : []),
    ...named.flatMap((on, index) => [
      ...(known.has(on) ? [] : [refusal('nothing-of-this-name', `/remarks/${index}/on`)]),
      ...(named.indexOf(on) < index ? [refusal('named-twice', `/remarks/${index}/on`)] : []),
    ]),
    ...(reopensUntil <= now ? [refusal('completion-already-over', '/reopensUntil')] : []),
  ];
}

/** What the remarks open again, sorted by what it is. */
export function openedBy(remarks: readonly Remark[]) {
  const below = (prefix: string) =>
    remarks.flatMap(({ on }) => (on.startsWith(prefix) ? [on.slice(prefix.length)] : []));
  return {
    sectionCodes: below('sections/'),
    documentCodes: below('documents/'),
    parts: remarks.map(({ on }) => on).filter((on): on is ReopenedPart => PARTS.includes(on)),
  };
}
