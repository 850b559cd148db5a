import { Module } from '@nestjs/common';

import { OrganisationsModule } from './organisations.module';

@Module({ imports: [OrganisationsModule] })
export class OrganisationsHttpModule {}
