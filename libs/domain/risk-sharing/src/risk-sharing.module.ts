import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { RISK_SHARING_MESSAGES } from './risk-sharing.messages';

@Module({ imports: [MessagesModule.with(RISK_SHARING_MESSAGES)] })
export class RiskSharingModule {}
