import { lifecycle } from '#kernel/lifecycle';

import type { MergeStatus } from '../organisations.types';

export type MergeAction = 'agree' | 'decline' | 'undo';

/** One side may have agreed while the other is awaited: the proposal stays one until both have. */
export const MERGE_LIFE = lifecycle<MergeStatus, MergeAction>('organisations', {
  proposed: { agree: 'proposed', decline: 'declined' },
  done: { undo: 'undone' },
  declined: {},
  undone: {},
});
