import { lifecycle } from '#kernel/lifecycle';

import type { CallStatus } from '../calls.types';

export type CallAction = 'change' | 'publish' | 'revise' | 'close' | 'cancel';

export const CALL_LIFECYCLE = lifecycle<CallStatus, CallAction>('calls', {
  draft: { change: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { revise: 'published', close: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
});
