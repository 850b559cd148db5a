/** A request sent twice acts once, and gets its first answer again. */
export { IdempotencyModule } from './idempotency.module';
export { Idempotent, type Idempotence } from './idempotent.decorator';
export { PurgeAnswersService } from './purge-answers.service';
