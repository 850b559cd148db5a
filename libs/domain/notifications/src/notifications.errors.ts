import { Problem } from '#kernel/problems';

/** Unknown, or somebody else's: answered alike. */
export class MessageNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'notifications.message-not-found' });
  }
}
