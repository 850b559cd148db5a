import type { CallContent, CallKind, Theme } from '../calls.types';

import { readTime } from './calendar';

/** What is drawn from a content so that lists can be filtered and sorted by it. */
export interface ContentColumns {
  readonly content: CallContent;
  readonly kind: CallKind;
  readonly themes: readonly Theme[];
  readonly territoryIds: CallContent['territoryIds'];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export function columnsOf(content: CallContent): ContentColumns {
  const { kind, themes, territoryIds } = content;
  return {
    content,
    kind,
    themes,
    territoryIds,
    opensAt: readTime(content, 'opensAtLocal'),
    closesAt: readTime(content, 'closesAtLocal'),
  };
}
