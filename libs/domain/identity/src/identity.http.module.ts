import { Module } from '@nestjs/common';

import { IdentityModule } from './identity.module';

@Module({ imports: [IdentityModule] })
export class IdentityHttpModule {}
