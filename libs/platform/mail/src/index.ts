/** Mails: written in the business transaction, sent by the worker, once each. */
export { MailDispatch } from './mail-dispatch';
export { MailModule } from './mail.module';
export { MAIL_QUEUED, type MailQueued } from './mail.events';
export { MAILER, type Mail, type Mailer } from './mailer';
