import type { Call, CallPhase } from '../../../api/contract';
import type { TimelineStep } from '../../../ui/timeline';

export interface Milestone {
  readonly kind: 'opening' | 'deadline' | 'intake' | CallPhase['kind'];
  readonly code: string;
  /** When it begins, in the local time of the call; empty when only its end is known. */
  readonly from: string;
  readonly to: string;
  readonly isMandatory: boolean;
  readonly state: TimelineStep['state'];
}

type Dated = Omit<Milestone, 'state'>;

/** What has a date in a call, in order; the first that is to come is the one that matters now. */
export function milestonesOf(call: Call, now: number): readonly Milestone[] {
  const here = localTime(now, call.timeZone);
  const all = [
    point('opening', call.opensAtLocal),
    ...call.phases.map(({ kind, opensAtLocal, closesAtLocal, isMandatory }) => ({
      kind,
      code: '',
      from: opensAtLocal ?? '',
      to: closesAtLocal ?? '',
      isMandatory: isMandatory !== false,
    })),
    ...call.intakes.map(({ code, closesAtLocal }) => ({ ...point('intake', closesAtLocal), code })),
    point('deadline', call.closesAtLocal),
  ]
    .filter(({ from, to }) => from !== '' || to !== '')
    .toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const next = all.findIndex((one) => (one.to || one.from) > here);
  return all.map((one, index) => ({
    ...one,
    state: index === next ? 'now' : index < next || next === -1 ? 'done' : 'next',
  }));
}

function point(kind: Milestone['kind'], at: string | null): Dated {
  return { kind, code: '', from: at ?? '', to: '', isMandatory: false };
}

function startOf({ from, to }: Dated): string {
  return from || to;
}

/** `2027-06-01T09:00`, as the clocks of the zone show it. */
function localTime(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return parts.replace(' ', 'T');
}
