import { Module } from '@nestjs/common';

/** Makes a request that is sent twice act once. */
@Module({})
export class IdempotencyModule {}
