import { refusal, type Refusal } from '#kernel/problems';

import type { Partner } from '../consortia.types';

/** Lists what keeps a partner from going, or from being sent away. */
export function checkDeparture({ role }: Partner): readonly Refusal[] {
  return role === 'lead' ? [refusal('lead-cannot-leave')] : [];
}
