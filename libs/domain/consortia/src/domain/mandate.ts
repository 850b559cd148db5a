import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import type { Partner } from '../consortia.types';
import type { Mandate } from '../governance.types';

/** Lists what keeps a partner from giving the lead this mandate. */
export function checkMandate(
  { role }: Pick<Partner, 'role'>,
  { expiresOn }: Pick<Mandate, 'expiresOn'>,
  today: LocalDate,
): readonly Refusal[] {
  return [
    ...(role === 'lead' ? [refusal('mandate-to-oneself')] : []),
    ...(expiresOn !== null && expiresOn < today
      ? [refusal('mandate-already-over', '/expiresOn')]
      : []),
  ];
}

/** Whether it still holds on that day: its last day is one of them. */
export function holdsOn({ expiresOn }: Pick<Mandate, 'expiresOn'>, day: LocalDate): boolean {
  return expiresOn === null || day <= expiresOn;
}
