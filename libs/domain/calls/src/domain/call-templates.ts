import type { CallContent } from '../calls.types';

import { blankContent } from './blank-content';
import type { CallTemplate } from './call-template';
import { COMMONS_TEMPLATE } from './commons-template';
import { PTCE_TEMPLATE } from './ptce-template';

export const CALL_TEMPLATES: readonly CallTemplate[] = [PTCE_TEMPLATE, COMMONS_TEMPLATE];

/** What a draft made from a template says; the funder adds the dates and the territory. */
export function contentOf({ content }: CallTemplate, graceSeconds: number): CallContent {
  return { ...blankContent(content.kind, graceSeconds), ...content };
}
