/** Who is told what: messages in the application and by mail, in each person's language. */
export { NotificationsHttpModule } from './notifications.http.module';
export { NotificationsJobsModule } from './notifications.jobs.module';

export { WRITE_MESSAGES } from './jobs/write-messages.processor';
