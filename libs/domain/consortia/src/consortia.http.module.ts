import { Module } from '@nestjs/common';

import { ConsortiaModule } from './consortia.module';

@Module({ imports: [ConsortiaModule] })
export class ConsortiaHttpModule {}
