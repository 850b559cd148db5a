import { Module } from '@nestjs/common';

import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';
import { OrganisationsModule } from '#domain/organisations';

import { ApplicationRegister } from './services/application-register.service';

@Module({
  imports: [CallsModule, ConsortiaModule, OrganisationsModule],
  providers: [ApplicationRegister],
  exports: [ApplicationRegister],
})
export class ApplicationsModule {}
