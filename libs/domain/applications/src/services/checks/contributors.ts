import { BudgetCheck } from './budget.check';
import { CalendarCheck } from './calendar.check';
import { DocumentsCheck } from './documents.check';
import { FinancingCheck } from './financing.check';
import { PartnershipCheck } from './partnership.check';
import type { PreCheckContributor } from './pre-check-contributor';
import { SectionsCheck } from './sections.check';
import { SignaturesCheck } from './signatures.check';

/** Everyone who has a say in whether an application may be submitted. */
export const PRE_CHECK_CONTRIBUTORS = [
  PartnershipCheck,
  SectionsCheck,
  DocumentsCheck,
  BudgetCheck,
  FinancingCheck,
  SignaturesCheck,
  CalendarCheck,
] as const;

/** The token under which they come together, for who asks them all. */
export const CONTRIBUTORS = Symbol('CONTRIBUTORS');

export const CONTRIBUTORS_PROVIDER = {
  provide: CONTRIBUTORS,
  useFactory: (...all: readonly PreCheckContributor[]) => all,
  inject: [...PRE_CHECK_CONTRIBUTORS],
};
