/** Half of a pair of UTF-16 surrogates: no character, so UTF-8 cannot write it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether Postgres can keep the text as it is: it has no NUL and no half characters. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}
