import type { CallContent } from '../calls.types';

import { blankContent } from './blank-content';
import type { CallTemplate } from './call-template';
import { COMMONS_TEMPLATE } from './commons-template';
import { COMPETITIVE_TEMPLATE } from './competitive-template';
import { CORE_FUNDING_TEMPLATE } from './core-funding-template';
import { DIAGNOSTIC_TEMPLATE } from './diagnostic-template';
import { EVALUATION_TEMPLATE } from './evaluation-template';
import { planFrom } from './plan';
import { PTCE_TEMPLATE } from './ptce-template';
import { PTCE_TWO_STEPS_TEMPLATE } from './ptce-two-steps-template';

export const CALL_TEMPLATES: readonly CallTemplate[] = [
  PTCE_TEMPLATE,
  PTCE_TWO_STEPS_TEMPLATE,
  COMMONS_TEMPLATE,
  DIAGNOSTIC_TEMPLATE,
  EVALUATION_TEMPLATE,
  CORE_FUNDING_TEMPLATE,
  COMPETITIVE_TEMPLATE,
];

/**
 * What a draft made from a template says; the funder adds the territory, and the legal route.
 * @param opensAtLocal from which the other dates are planned; null: they are left to be said.
 */
export function contentOf(
  { content, plan }: CallTemplate,
  graceSeconds: number,
  opensAtLocal: string | null = null,
): CallContent {
  return {
    ...blankContent(content.kind, graceSeconds),
    ...content,
    opensAtLocal,
    ...planFrom(plan, opensAtLocal),
  };
}
