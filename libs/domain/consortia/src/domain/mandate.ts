import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import type { Partner } from '../consortia.types';
import type { Mandate, MandatePower } from '../governance.types';

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

/** Whether the lead holds this power in the name of the partner on that day. */
export function hasPower(
  mandates: readonly Mandate[],
  partnerId: Partner['id'],
  power: MandatePower,
  day: LocalDate,
): boolean {
  return mandates.some(
    (mandate) =>
      mandate.partnerId === partnerId &&
      mandate.powers.includes(power) &&
      (mandate.expiresOn === null || day <= mandate.expiresOn),
  );
}
