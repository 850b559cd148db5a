import { lifecycle } from '#kernel/lifecycle';

import type { CallStatus } from '../calls.types';

export type CallAction =
  | 'change'
  | 'publish'
  | 'revise'
  | 'extend'
  | 'close'
  | 'cancel'
  | 'declare-void';

export const CALL_LIFECYCLE = lifecycle<CallStatus, CallAction>('calls', {
  draft: { change: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { revise: 'published', extend: 'published', close: 'closed', cancel: 'cancelled' },
  closed: { 'declare-void': 'void' },
  cancelled: {},
  void: {},
});
