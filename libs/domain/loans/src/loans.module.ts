import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { LOANS_MESSAGES } from './loans.messages';

@Module({ imports: [MessagesModule.with(LOANS_MESSAGES)] })
export class LoansModule {}
