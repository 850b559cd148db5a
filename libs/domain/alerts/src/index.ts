/** Searches of the catalogue that people keep, to be mailed when a call that fits is published. */
export { AlertsHttpModule } from './alerts.http.module';
export { AlertsJobsModule } from './alerts.jobs.module';

export { SEND_DIGESTS } from './jobs/send-digests.processor';
export { SendDigestsService } from './services/send-digests.service';
