import { Global, Module } from '@nestjs/common';

import type { Clock } from '#kernel/dates';

export const CLOCK = Symbol('CLOCK');

const systemClock: Clock = () => new Date();

@Global()
@Module({
  providers: [{ provide: CLOCK, useValue: systemClock }],
  exports: [CLOCK],
})
export class ClockModule {}
