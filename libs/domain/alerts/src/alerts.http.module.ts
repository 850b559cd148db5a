import { Module } from '@nestjs/common';

import { AlertsModule } from './alerts.module';
import { AlertsController } from './http/alerts.controller';

@Module({ imports: [AlertsModule], controllers: [AlertsController] })
export class AlertsHttpModule {}
