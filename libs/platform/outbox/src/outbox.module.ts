import { Global, Module } from '@nestjs/common';

import { Inbox } from './inbox';
import { Outbox } from './outbox';

@Global()
@Module({ providers: [Outbox, Inbox], exports: [Outbox, Inbox] })
export class OutboxModule {}
