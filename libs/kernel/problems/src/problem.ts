import type { Params, Refusal } from './refusal';

/** What sort of "no" it is; `#platform/http` alone knows which status each one answers. */
export type ProblemKind =
  | 'invalid-input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'too-large'
  | 'unsupported-media-type'
  | 'rule-broken'
  | 'sealed'
  | 'stale'
  | 'version-missing'
  | 'too-many-requests'
  | 'upstream-down';

export interface ProblemOptions {
  readonly kind: ProblemKind;
  /** `<module>.<noun>-<participle>`: public, permanent, with its sentence in each language. */
  readonly code: string;
  readonly params?: Params;
  readonly refusals?: readonly Refusal[];
  /** Further members of the answer, such as the state that the thing is in now. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * An expected "no", answered as RFC 9457 problem details.
 * Modules extend it with one class for each refusal, named as a sentence in the past.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly params: Params;
  readonly refusals: readonly Refusal[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | undefined;

  constructor({
    kind,
    code,
    params,
    refusals,
    extensions,
    retryAfterSeconds,
    cause,
  }: ProblemOptions) {
    super(describe(code, refusals), { cause });
    this.name = new.target.name;
    this.kind = kind;
    this.code = code;
    this.params = params ?? {};
    this.refusals = refusals ?? [];
    this.extensions = extensions ?? {};
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** For logs only: what people read comes from the catalogues. */
function describe(code: string, refusals: readonly Refusal[] = []): string {
  return refusals.length === 0 ? code : `${code}: ${refusals.map((one) => one.code).join(', ')}`;
}
