import type { Call, ChangeDraftRequest } from '../../../../api/contract';

/** All that a funder writes of a call. */
export type Content = Pick<Call, keyof ChangeDraftRequest & keyof Call>;

export type ContentKey = keyof Content;

const KEYS: readonly ContentKey[] = [
  'title',
  'summary',
  'kind',
  'mode',
  'steps',
  'themes',
  'territoryIds',
  'referenceCode',
  'opensAtLocal',
  'closesAtLocal',
  'timeZone',
  'graceSeconds',
  'phases',
  'intakes',
  'isSealedUntilOpening',
  'opensFilesAtLocal',
  'maxDurationMonths',
  'partnership',
  'envelope',
  'funders',
  'reservedShares',
  'allocation',
  'grantFloor',
  'grantCeiling',
  'maxRate',
  'costFamilies',
  'simplifiedCosts',
  'sections',
  'documents',
  'charter',
  'appraisal',
  'grid',
  'passMark',
  'instalments',
  'agreementTerms',
  'checks',
  'legalRoute',
];

/** What is written of a call, without what the service says about it. */
export function contentOf(call: Call): Content {
  return pick(call, KEYS) as Content;
}

/** The parts of a content that have changed, as the API takes them. */
export function pick(content: Content, keys: Iterable<ContentKey>): ChangeDraftRequest {
  return Object.fromEntries([...keys].map((key) => [key, content[key]]));
}

/** What a JSON pointer names; undefined when there is no such thing. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined,
    value,
  );
}

/** The same, but for what a pointer names; nothing that was there is changed. */
export function withValue<Whole>(whole: Whole, pointer: string, value: unknown): Whole {
  return put(whole, keysOf(pointer), value) as Whole;
}

export function isContentKey(key: string): key is ContentKey {
  return KEYS.some((one) => one === key);
}

function put(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = put(valueAt(whole, `/${key}`), rest, value);
  if (Array.isArray(whole)) return whole.toSpliced(Number(key), 1, inner);
  return { ...(whole as object | null), [key]: inner };
}

function keysOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}
