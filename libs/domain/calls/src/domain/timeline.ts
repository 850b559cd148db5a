import type { CallRevision, PhaseKind, Step } from '../calls.types';

import { nextIntake, stepAt } from './schedule';

/** Something that happens to a call, or did. */
export interface Moment {
  readonly kind:
    | 'published'
    | 'opening'
    | 'phase-opening'
    | 'phase-closing'
    | 'intake'
    | 'deadline'
    | 'files-opening';
  readonly at: Date;
  readonly phase: PhaseKind | null;
  /** Of an intake. */
  readonly code: string | null;
}

export interface Timeline {
  /** Which step takes in files now; null: none. */
  readonly openStep: Step | null;
  /** Of a rolling call: which intake takes up what arrives now. */
  readonly nextIntake: { readonly code: string; readonly closesAt: Date } | null;
  readonly moments: readonly Moment[];
}

/** Everything that a call announces, in the order in which it happens, as of `now`. */
export function timelineOf(call: CallRevision, now: Date): Timeline {
  const moments: readonly (Moment | null)[] = [
    moment('published', call.publishedAt),
    moment('opening', call.opensAt),
    ...call.phases.flatMap(({ kind, opensAt, closesAt }) => [
      moment('phase-opening', opensAt, { phase: kind }),
      moment('phase-closing', closesAt, { phase: kind }),
    ]),
    ...call.intakes.map(({ code, closesAt }) => moment('intake', closesAt, { code })),
    moment('deadline', call.closesAt),
    moment('files-opening', call.opensFilesAt),
  ];
  return {
    openStep: stepAt(call, now),
    nextIntake: nextIntake(call, now),
    moments: moments
      .filter((one) => one !== null)
      .toSorted((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

function moment(
  kind: Moment['kind'],
  at: Date | null,
  { phase = null, code = null }: Partial<Pick<Moment, 'phase' | 'code'>> = {},
): Moment | null {
  return at === null ? null : { kind, at, phase, code };
}
