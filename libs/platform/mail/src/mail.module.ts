import { Global, Module } from '@nestjs/common';

import { MailDispatch } from './mail-dispatch';

@Global()
@Module({ providers: [MailDispatch], exports: [MailDispatch] })
export class MailModule {}
