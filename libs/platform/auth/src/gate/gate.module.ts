import { Module } from '@nestjs/common';

/** Stands before every route of the API: recognises the caller and holds them to the rule. */
@Module({})
export class GateModule {}
