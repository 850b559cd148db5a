import { Module } from '@nestjs/common';

import { CallsModule } from './calls.module';

@Module({ imports: [CallsModule] })
export class CallsJobsModule {}
