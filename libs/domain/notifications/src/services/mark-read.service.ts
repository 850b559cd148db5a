import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { MessageNotFound } from '../notifications.errors';
import type { MessageId } from '../notifications.types';
import { MessageEntity } from '../storage/message.entity';

@Injectable()
export class MarkReadService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes that the person has read a message; the first time counts. @throws MessageNotFound */
  mark(actor: Actor, id: MessageId): Promise<MessageEntity> {
    return this.transactions.run(actor, async (tx) => {
      const mine = { id, personId: asId<'Person'>(String(actor.id)) };
      await tx.update(MessageEntity, { ...mine, readAt: IsNull() }, { readAt: this.clock() });
      const message = await tx.findOneBy(MessageEntity, mine);
      if (message === null) throw new MessageNotFound();
      return message;
    });
  }
}
