import { Global, Module } from '@nestjs/common';

import { AccessWall } from './access-wall';
import { Credentials } from './credentials/credentials';

/** Accounts and rights, for every process; `GateModule` adds what guards the API. */
@Global()
@Module({
  providers: [AccessWall, Credentials],
  exports: [AccessWall, Credentials],
})
export class AuthModule {}
