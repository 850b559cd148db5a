import type { Refusal } from '#kernel/problems';
import type { OrganisationId } from '#domain/organisations';

import type { CallContent } from '../calls.types';

import { checkAmounts, checkInstalments } from './amounts';
import { checkCalendar, checkLocalTimes } from './calendar';
import { checkCosts } from './costs';
import { checkSections } from './form';
import { checkGrid } from './grid';
import { checkFunding } from './funders';
import { checkMode } from './modes';
import { checkPartnershipRules } from './partnership-rules';
import { checkPhases } from './phases';
import { checkDistinct } from './distinct';
import { checkAgreementTerms, checkDocuments, checkLegalRoute } from './terms';
import { checkWords } from './words';

/** What is to be published, and by whom. */
export interface CallToPublish {
  readonly funderId: OrganisationId;
  readonly content: CallContent;
}

/** Lists everything that keeps a draft from being published at `now`; empty: it may be. */
export function checkPublication(
  { funderId, content }: CallToPublish,
  now: Date,
): readonly Refusal[] {
  return [
    ...checkWords(content),
    ...checkCalendar(content, now),
    ...(isDated(content) ? checkPhases(content) : []),
    ...checkMode(content),
    ...checkPartnershipRules(content),
    ...checkAmounts(content),
    ...checkFunding(content, funderId),
    ...checkCosts(content),
    ...checkSections(content),
    ...checkDocuments(content),
    ...checkGrid(content),
    ...checkInstalments(content),
    ...checkAgreementTerms(content),
    ...checkDistinct(
      content.checks.map(({ code }) => code),
      'code-repeated',
      (index) => `/checks/${index}/code`,
    ),
    ...checkLegalRoute(content),
  ];
}

/** Whether every time that the call says names an instant, so that they can be compared. */
function isDated(content: CallContent): boolean {
  const { opensAtLocal, closesAtLocal } = content;
  return opensAtLocal !== null && closesAtLocal !== null && checkLocalTimes(content).length === 0;
}
