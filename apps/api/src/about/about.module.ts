import { Module } from '@nestjs/common';

import { AboutController } from './about.controller';

/** What this installation is. */
@Module({ controllers: [AboutController] })
export class AboutModule {}
