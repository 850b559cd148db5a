import type { Params, Refusal } from '#kernel/problems';
import type { Language, Messages } from '#platform/messages';

import type { Refused } from './refused';
import { statusOf } from './statuses';

/** What the answer says of the request that it refuses. */
export interface Asked {
  readonly language: Language;
  readonly requestId: string;
  /** The path, without the query: a query may name people. */
  readonly instance: string;
}

/** The members of RFC 9457, ours, and those that the problem adds. */
export type ProblemBody = Readonly<Record<string, unknown>> & {
  readonly status: number;
  readonly code: string;
};

/** Says a "no" in the caller's language. Never fails: a missing sentence leaves the bare code. */
export function problemBody(
  { kind, code, params, refusals, extensions }: Refused,
  { language, requestId, instance }: Asked,
  { messages, publicUrl }: { messages: Messages; publicUrl: string },
): ProblemBody {
  const say = (key: string, values: Params): string => said(messages, language, key, values);
  const [module = ''] = code.split('.');
  return {
    ...extensions,
    type: `${publicUrl}/problems/${code}`,
    title: say(`http.title-${kind}`, {}),
    status: statusOf(kind),
    detail: say(code, params),
    instance,
    code,
    requestId,
    errors: refusals.map((refusal) => errorOf(refusal, module, say)),
  };
}

function errorOf(
  { code, pointer, params = {} }: Refusal,
  module: string,
  say: (key: string, values: Params) => string,
): object {
  const key = code.includes('.') ? code : `${module}.${code}`;
  return { code, detail: say(key, params), pointer: pointer ?? null };
}

function said(messages: Messages, language: Language, key: string, params: Params): string {
  if (!messages.has(key)) return key;
  try {
    return messages.say(language, key, params);
  } catch {
    return key;
  }
}
