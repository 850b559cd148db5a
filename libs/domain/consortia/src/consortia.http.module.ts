import { Module } from '@nestjs/common';

import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';

import { ConsortiaModule } from './consortia.module';
import { ConsortiaController } from './http/consortia.controller';
import { ConsortiumWriter } from './http/consortium-writer';
import { GovernanceController } from './http/governance.controller';
import { InvitationsController } from './http/invitations.controller';
import { RightsController } from './http/rights.controller';
import { SteeringController } from './http/steering.controller';
import { WithdrawnInvitationsController } from './http/withdrawn-invitations.controller';
import { ConsortiumPage } from './queries/consortium-page.query';
import { Governance } from './queries/governance.query';
import { InvitationPage } from './queries/invitation-page.query';
import { OneConsortium } from './queries/one-consortium.query';

@Module({
  imports: [ConsortiaModule, CallsModule, IdentityModule],
  controllers: [
    ConsortiaController,
    GovernanceController,
    InvitationsController,
    RightsController,
    SteeringController,
    WithdrawnInvitationsController,
  ],
  providers: [ConsortiumPage, ConsortiumWriter, Governance, InvitationPage, OneConsortium],
})
export class ConsortiaHttpModule {}
