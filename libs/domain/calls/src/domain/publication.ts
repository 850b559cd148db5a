import type { Refusal } from '#kernel/problems';

import type { CallContent } from '../calls.types';

import { checkAmounts, checkInstalments } from './amounts';
import { checkCalendar } from './calendar';
import { checkGrid, checkSections } from './form';
import { checkPartnershipRules } from './partnership-rules';
import { checkWords } from './words';

/** Lists everything that keeps a draft from being published at `now`; empty: it may be. */
export function checkPublication(content: CallContent, now: Date): readonly Refusal[] {
  return [
    ...checkWords(content),
    ...checkCalendar(content, now),
    ...checkPartnershipRules(content),
    ...checkAmounts(content),
    ...checkSections(content),
    ...checkGrid(content),
    ...checkInstalments(content),
  ];
}
