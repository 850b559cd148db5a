import { Module } from '@nestjs/common';

import { Config } from '#platform/config';
import { CLOCK } from '#platform/clock';
import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { TerritoriesModule } from '#domain/territories';

import { MERGE_MESSAGES } from './merge.messages';
import { ORGANISATIONS_MESSAGES } from './organisations.messages';
import { MergeObstacles } from './queries/merge-obstacles';
import { MergesQuery } from './queries/merges.query';
import { OrganisationDirectory } from './queries/organisation-directory.query';
import { ChangeOrganisationService } from './services/change-organisation.service';
import { COMPANY_REGISTER } from './register/company-register';
import { registerOf } from './register/register-of';
import { LookUpRegisterService } from './services/look-up-register.service';
import { ProposeMergeService } from './services/propose-merge.service';
import { RegisterOrganisationService } from './services/register-organisation.service';
import { SettleMergeService } from './services/settle-merge.service';
import { MergeEntity } from './storage/merge.entity';
import { OrganisationEntity } from './storage/organisation.entity';
import { VaultModule } from './vault.module';

@Module({
  imports: [
    DatabaseModule.entities(MergeEntity, OrganisationEntity),
    MessagesModule.with({ ...ORGANISATIONS_MESSAGES, ...MERGE_MESSAGES }),
    TerritoriesModule,
    VaultModule,
  ],
  providers: [
    {
      provide: COMPANY_REGISTER,
      inject: [Config, CLOCK],
      useFactory: registerOf,
    },
    LookUpRegisterService,
    MergeObstacles,
    MergesQuery,
    ProposeMergeService,
    SettleMergeService,
    OrganisationDirectory,
    ChangeOrganisationService,
    RegisterOrganisationService,
  ],
  exports: [
    LookUpRegisterService,
    MergeObstacles,
    MergesQuery,
    ProposeMergeService,
    SettleMergeService,
    OrganisationDirectory,
    ChangeOrganisationService,
    RegisterOrganisationService,
    VaultModule,
  ],
})
export class OrganisationsModule {}
