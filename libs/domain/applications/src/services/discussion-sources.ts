import { Injectable } from '@nestjs/common';

import { Attachments } from '../queries/attachments.query';
import { CommentDesk } from '../queries/comment-desk.query';
import { ConversationDesk } from '../queries/conversation-desk.query';
import { Teams } from '../queries/team.query';

import { ConsortiumPeople } from './consortium-people';

/** What a comment is checked against, and put down with. */
@Injectable()
export class CommentSources {
  constructor(
    readonly teams: Teams,
    readonly people: ConsortiumPeople,
    readonly comments: CommentDesk,
  ) {}
}

/** What a message is checked against, and put down with. */
@Injectable()
export class MessageSources {
  constructor(
    readonly teams: Teams,
    readonly conversations: ConversationDesk,
    readonly attachments: Attachments,
  ) {}
}
