import type { CallContent, Translated } from '../calls.types';

/** A call ready to be adapted: a real one's public rules, with the source of each. */
export interface CallTemplate {
  readonly code: string;
  readonly label: Translated;
  /** Where the rules come from, and which of them are ours. */
  readonly source: Translated;
  /** Over what a blank content of its kind says. */
  readonly content: Partial<CallContent> & Pick<CallContent, 'kind'>;
}
