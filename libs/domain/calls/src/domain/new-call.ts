import { refusal, type Refusal } from '#kernel/problems';
import type { College, Organisation } from '#domain/organisations';

import type { CallContent, CallId, CallKind } from '../calls.types';

import { blankContent } from './blank-content';
import { CALL_TEMPLATES, contentOf } from './call-templates';

/** Foundations, banks and guarantee funds; public bodies; communes, their groupings and regions. */
const FUNDING_COLLEGES: readonly College[] = ['funder', 'other-public', 'local-authority'];

/** Lists what keeps this organisation from publishing calls; null: it does not exist. */
export function checkFunder(
  funder: Organisation | null,
  pointer = '/funderId',
): readonly Refusal[] {
  if (funder === null) return [refusal('funder-unknown', pointer)];
  if (FUNDING_COLLEGES.includes(funder.college)) return [];
  return [refusal('funder-cannot-fund', pointer, { college: funder.college })];
}

/** What a draft may be asked to start from: a template or another call, not both. */
interface AskedStart {
  readonly templateCode: string | null;
  readonly sourceCallId: CallId | null;
}

export function checkStart(
  { templateCode: code, sourceCallId }: AskedStart,
  isSourceFound: boolean,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (code !== null && templateCalled(code) === undefined)
    refusals.push(refusal('template-unknown', '/templateCode', { code }));
  if (code !== null && sourceCallId !== null)
    refusals.push(refusal('two-starting-points', '/sourceCallId'));
  if (sourceCallId !== null && !isSourceFound)
    refusals.push(refusal('source-call-unknown', '/sourceCallId'));
  return refusals;
}

/** What a new draft starts from. */
export interface Start {
  readonly templateCode: string | null;
  readonly kind: CallKind;
  /** From which a template plans the other dates. */
  readonly opensAtLocal: string | null;
  readonly graceSeconds: number;
}

/** What a new draft says before its author says more: a template's content, or that of its kind. */
export function startingContent({
  templateCode,
  kind,
  opensAtLocal,
  graceSeconds,
}: Start): CallContent {
  const template = templateCalled(templateCode);
  return template === undefined
    ? blankContent(kind, graceSeconds)
    : contentOf(template, graceSeconds, opensAtLocal);
}

function templateCalled(code: string | null) {
  return CALL_TEMPLATES.find((template) => template.code === code);
}
