import { Module } from '@nestjs/common';

import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';

import { ConsortiaModule } from './consortia.module';
import { ConsortiaController } from './http/consortia.controller';
import { ConsortiumWriter } from './http/consortium-writer';
import { InvitationsController } from './http/invitations.controller';
import { RightsController } from './http/rights.controller';
import { ConsortiumPage } from './queries/consortium-page.query';
import { InvitationPage } from './queries/invitation-page.query';
import { OneConsortium } from './queries/one-consortium.query';

@Module({
  imports: [ConsortiaModule, CallsModule, IdentityModule],
  controllers: [ConsortiaController, InvitationsController, RightsController],
  providers: [ConsortiumPage, ConsortiumWriter, InvitationPage, OneConsortium],
})
export class ConsortiaHttpModule {}
