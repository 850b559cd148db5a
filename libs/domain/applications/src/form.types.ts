import type { Id } from '#kernel/ids';

export type CommentThreadId = Id<'CommentThread'>;
export type ApplicationDocumentId = Id<'ApplicationDocument'>;
export type ConversationId = Id<'Conversation'>;
