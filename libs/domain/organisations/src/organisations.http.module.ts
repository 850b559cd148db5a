import { Module } from '@nestjs/common';

import { TerritoriesModule } from '#domain/territories';

import { OrganisationsController } from './http/organisations.controller';
import { OrganisationsModule } from './organisations.module';
import { OrganisationsQuery } from './queries/organisations.query';

@Module({
  imports: [OrganisationsModule, TerritoriesModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsQuery],
})
export class OrganisationsHttpModule {}
