import { addDays, asLocalDate, checkLocalTime } from '#kernel/dates';

import type { CallContent } from '../calls.types';

const DAY_MS = 86_400_000;

/** What the next edition of a call is made for. */
export interface NextEdition {
  /** From which the other dates follow; null: they are left to be said. */
  readonly opensAtLocal: string | null;
  /** Another funder’s call lends its rules, not the money that was put in it. */
  readonly isOfSameFunder: boolean;
}

/**
 * What the next edition of a call starts from: its rules, with each date as many days later as the
 * opening. The legal route is asked again, since its answers are about one call.
 */
export function copiedContent(
  source: CallContent,
  { opensAtLocal, isOfSameFunder }: NextEdition,
): CallContent {
  const later = shifting(source, opensAtLocal);
  return {
    ...source,
    opensAtLocal,
    closesAtLocal: later(source.closesAtLocal),
    opensFilesAtLocal: later(source.opensFilesAtLocal),
    phases: source.phases.map((phase) => ({
      ...phase,
      opensAtLocal: later(phase.opensAtLocal),
      closesAtLocal: later(phase.closesAtLocal),
    })),
    intakes: source.intakes.flatMap((intake) => {
      const closesAtLocal = later(intake.closesAtLocal);
      return closesAtLocal === null ? [] : [{ ...intake, closesAtLocal }];
    }),
    funders: isOfSameFunder ? source.funders : [],
    referenceCode: isOfSameFunder ? source.referenceCode : null,
    legalRoute: null,
  };
}

/** At the same hour, so many days later; null when clocks skip or show twice that time. */
function shifting(
  { opensAtLocal: before, timeZone }: CallContent,
  after: string | null,
): (local: string | null) => string | null {
  if (before === null || after === null) return () => null;
  const days = (Date.parse(dayIn(after)) - Date.parse(dayIn(before))) / DAY_MS;
  return (local) => {
    if (local === null || !Number.isInteger(days)) return null;
    const moved = `${addDays(asLocalDate(dayIn(local)), days)}${local.slice(10, 16)}`;
    return checkLocalTime(moved, timeZone) === null ? moved : null;
  };
}

function dayIn(local: string): string {
  return local.slice(0, 10);
}
