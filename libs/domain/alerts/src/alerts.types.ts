import type { Id } from '#kernel/ids';
import type { Language } from '#platform/messages';
import type { CallId } from '#domain/calls';

export type AlertId = Id<'Alert'>;

/** What is looked for, as the catalogue of calls is narrowed; null: whatever. */
export interface AlertSearch {
  readonly words: string | null;
  readonly territoryId: string | null;
  readonly theme: string | null;
  readonly mode: string | null;
  readonly instrument: string | null;
  /** One call that is followed: then nothing is looked for. */
  readonly callId: CallId | null;
}

export const NO_SEARCH = {
  words: null,
  territoryId: null,
  theme: null,
  mode: null,
  instrument: null,
} as const;

/** What may happen to a call that is followed. */
export type NewsKind = 'extended' | 'revised' | 'answered' | 'results' | 'cancelled' | 'void';

export interface News {
  readonly kind: NewsKind;
  readonly count: number;
}

/** Somebody wants to be written to when a call that fits is published, or when one that they follow changes. */
export interface Alert extends AlertSearch {
  readonly id: AlertId;
  readonly email: string;
  readonly language: Language;
}
