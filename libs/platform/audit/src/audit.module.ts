import { Global, Module } from '@nestjs/common';

import { AuditTrail } from './audit-trail';
import { SealLag } from './seal-lag';

@Global()
@Module({ providers: [AuditTrail, SealLag], exports: [AuditTrail] })
export class AuditModule {}
