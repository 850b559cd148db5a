import { lifecycle } from '#kernel/lifecycle';

export const THREAD_STATUSES = ['open', 'resolved'] as const;

export type ThreadStatus = (typeof THREAD_STATUSES)[number];

export type ThreadAction = 'comment' | 'resolve' | 'reopen';

/** What is resolved can be taken up again; nothing that was said is lost. */
export const THREAD_LIFE = lifecycle<ThreadStatus, ThreadAction>('applications', {
  open: { comment: 'open', resolve: 'resolved' },
  resolved: { reopen: 'open' },
});
