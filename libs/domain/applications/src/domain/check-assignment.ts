import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

/** To whom a section is given, and by when. */
export interface WantedAssignment {
  readonly partnerId: string;
  /** One of those who write for the partner; null: any of them. */
  readonly personId: string | null;
  readonly dueOn: LocalDate | null;
}

/** What there is to choose from. */
export interface AssignmentFacts {
  readonly partnerIds: readonly string[];
  /** Of the wanted partner. */
  readonly writerIds: readonly string[];
  readonly today: LocalDate;
}

/** Lists all that stands against giving a section to somebody. */
export function checkAssignment(
  { partnerId, personId, dueOn }: WantedAssignment,
  { partnerIds, writerIds, today }: AssignmentFacts,
): readonly Refusal[] {
  const isPartner = partnerIds.includes(partnerId);
  return [
    ...(isPartner ? [] : [refusal('partner-not-of-the-application', '/partnerId')]),
    ...(isPartner && personId !== null && !writerIds.includes(personId)
      ? [refusal('person-not-of-the-partner', '/personId')]
      : []),
    ...(dueOn !== null && dueOn < today ? [refusal('due-day-passed', '/dueOn')] : []),
  ];
}
