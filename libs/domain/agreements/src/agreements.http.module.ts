import { Module } from '@nestjs/common';

import { AgreementsModule } from './agreements.module';
import { AgreementsController } from './http/agreements.controller';

@Module({ imports: [AgreementsModule], controllers: [AgreementsController] })
export class AgreementsHttpModule {}
