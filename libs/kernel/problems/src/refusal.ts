/** What a sentence of the catalogues needs to be said: numbers, names, amounts already written. */
export type Params = Readonly<Record<string, string | number>>;

/** One reason for a "no". Its sentence, in each language, is in the catalogue of its module. */
export interface Refusal {
  /** Kebab-case, public and permanent; unique within the module that says it. */
  readonly code: string;
  /** JSON pointer (RFC 6901) to what the caller must change, when there is such a place. */
  readonly pointer?: string;
  readonly params?: Params;
}

export function refusal(code: string, pointer?: string, params?: Params): Refusal {
  return {
    code,
    ...(pointer === undefined ? {} : { pointer }),
    ...(params === undefined ? {} : { params }),
  };
}
