import type { Id } from '#kernel/ids';

export type CommentThreadId = Id<'CommentThread'>;
export type ConversationId = Id<'Conversation'>;
