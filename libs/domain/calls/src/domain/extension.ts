import type { CallContent } from '../calls.types';

import type { ContentPatch } from './draft';

type Dated = Pick<CallContent, 'closesAtLocal' | 'phases' | 'intakes'>;

/**
 * What changes when the deadline is put off: with it go the phase of full applications, when it
 * says the same end, and the last intake, which is the deadline.
 */
export function extensionTo(closesAtLocal: string, call: Dated): ContentPatch {
  const phases = call.phases.map((phase) =>
    phase.kind === 'full-application' && phase.closesAtLocal !== null
      ? { ...phase, closesAtLocal }
      : phase,
  );
  const last = call.intakes.length - 1;
  const intakes = call.intakes.map((intake, index) =>
    index === last ? { ...intake, closesAtLocal } : intake,
  );
  return { closesAtLocal, phases, intakes };
}
