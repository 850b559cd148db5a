import type { OrganisationId } from '#domain/organisations';

import type { CallContent, CallKind, CallMode, Instrument, Theme } from '../calls.types';

import { readTime } from './calendar';
import { instrumentsOf } from './read-rules';

/** What is drawn from a content so that lists can be filtered and sorted by it. */
export interface ContentColumns {
  readonly content: CallContent;
  readonly kind: CallKind;
  readonly mode: CallMode;
  readonly instruments: readonly Instrument[];
  /** Whoever puts money in, the funder of the call among them. */
  readonly funderIds: readonly OrganisationId[];
  readonly themes: readonly Theme[];
  readonly territoryIds: CallContent['territoryIds'];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export function columnsOf(content: CallContent, funderId: OrganisationId): ContentColumns {
  const { kind, mode, themes, territoryIds, funders } = content;
  return {
    content,
    kind,
    mode,
    instruments: instrumentsOf(content),
    funderIds: [...new Set([funderId, ...funders.map(({ organisationId }) => organisationId)])],
    themes,
    territoryIds,
    opensAt: readTime(content, 'opensAtLocal'),
    closesAt: readTime(content, 'closesAtLocal'),
  };
}
