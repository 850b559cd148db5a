import type { CallRevision, Intake, PhaseKind, Step } from '../calls.types';

type Schedule = Pick<CallRevision, 'steps' | 'opensAt' | 'closesAt' | 'phases' | 'intakes'>;

/** Until `closesAt`, exclusive. */
export interface StepWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const PHASE_OF: Readonly<Record<Step, PhaseKind>> = {
  concept: 'expression-of-interest',
  full: 'full-application',
};

/**
 * When a step takes in files; null for the concept of a call in one step. A phase that says no time
 * of its own has that of the call; the only step has the times of the call.
 */
export function windowOf(schedule: Schedule, step: Step): StepWindow | null {
  const { steps, opensAt, closesAt, phases } = schedule;
  if (steps === 1) return step === 'full' ? { opensAt, closesAt } : null;
  const phase = phases.find(({ kind }) => kind === PHASE_OF[step]);
  return { opensAt: phase?.opensAt ?? opensAt, closesAt: phase?.closesAt ?? closesAt };
}

/** The step that takes in files at this instant; null between two, before, and after. */
export function stepAt(schedule: Schedule, now: Date): Step | null {
  for (const step of ['concept', 'full'] as const) {
    const window = windowOf(schedule, step);
    if (window !== null && window.opensAt <= now && now < window.closesAt) return step;
  }
  return null;
}

/** The intake that what arrives now is taken up in; null when none is left, or the call has none. */
export function nextIntake({ intakes }: Pick<Schedule, 'intakes'>, now: Date): Intake | null {
  return intakes.find(({ closesAt }) => now < closesAt) ?? null;
}
