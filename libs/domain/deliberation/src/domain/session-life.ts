import { lifecycle } from '#kernel/lifecycle';

import type { SessionAction, SessionStatus } from '../deliberation.types';

/** From the invitation to the signed minutes, after which nothing changes. */
export const SESSION_LIFE = lifecycle<SessionStatus, SessionAction>('deliberation', {
  planned: { arrange: 'planned', open: 'open' },
  open: { 'state-position': 'open', conclude: 'open', close: 'closed' },
  closed: { sign: 'signed' },
  signed: {},
});
