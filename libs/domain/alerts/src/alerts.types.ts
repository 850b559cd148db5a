import type { Id } from '#kernel/ids';
import type { Language } from '#platform/messages';

export type AlertId = Id<'Alert'>;

/** What is looked for, as the catalogue of calls is narrowed; null: whatever. */
export interface AlertSearch {
  readonly words: string | null;
  readonly territoryId: string | null;
  readonly theme: string | null;
  readonly mode: string | null;
  readonly instrument: string | null;
}

/** Somebody wants to be written to when a call that fits is published. */
export interface Alert extends AlertSearch {
  readonly id: AlertId;
  readonly email: string;
  readonly language: Language;
}
