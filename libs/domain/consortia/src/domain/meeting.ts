import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import type { Partner, PartnerId } from '../consortia.types';

/** Two make a meeting. */
const MIN_PRESENT = 2;

/** Lists what keeps a meeting of the steering group from being written down. */
export function checkMeeting(
  { heldOn, presentIds }: { readonly heldOn: LocalDate; readonly presentIds: readonly PartnerId[] },
  partners: readonly Pick<Partner, 'id'>[],
  today: LocalDate,
): readonly Refusal[] {
  const strangers = presentIds.flatMap((id, index) =>
    partners.some((partner) => partner.id === id)
      ? []
      : [refusal('present-not-a-partner', `/presentIds/${index}`)],
  );
  return [
    ...(heldOn > today ? [refusal('meeting-not-held-yet', '/heldOn')] : []),
    ...(presentIds.length < MIN_PRESENT ? [refusal('meeting-of-one', '/presentIds')] : []),
    ...strangers,
  ];
}
