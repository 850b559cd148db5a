import { Problem } from '#kernel/problems';

/** Unknown, or not opened by this token: answered alike. */
export class ExpertLinkNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.expert-link-not-found' });
  }
}

/** Only whoever was mailed the link is told why it opens nothing any more. */
export class ExpertLinkClosed extends Problem {
  constructor(why: 'opened' | 'expired' | 'revoked' | 'just-sent') {
    super({ kind: 'conflict', code: `assessment.expert-link-${why}` });
  }
}
