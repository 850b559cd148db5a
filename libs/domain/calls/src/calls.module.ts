import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { OrganisationsModule } from '#domain/organisations';
import { TerritoriesModule } from '#domain/territories';

import { CALLS_MESSAGES } from './calls.messages';
import { CallRegister } from './queries/call-register.query';

@Module({
  imports: [MessagesModule.with(CALLS_MESSAGES), OrganisationsModule, TerritoriesModule],
  providers: [CallRegister],
  exports: [CallRegister],
})
export class CallsModule {}
