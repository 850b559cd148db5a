/** Mails: written in the business transaction, sent by the worker, once each. */
export { MailDispatch } from './mail-dispatch';
export { catchesMails, MailCatcherHttpModule } from './mail.http.module';
export { MailJobsModule } from './mail.jobs.module';
export { MailModule } from './mail.module';
export { PurgeSentService } from './purge-sent.service';
export { SmtpMailer } from './drivers/smtp-mailer';
export { CatchingMailer } from './drivers/catching-mailer';
export { SendMailService } from './send-mail.service';
export { MAIL_QUEUED, type MailQueued } from './mail.events';
export { MailBeingSent, MailNotAccepted, MailRefused } from './mail.errors';
export { SEND_MAIL } from './jobs/send-mail.processor';
export { CaughtMails, type CaughtMail } from './queries/caught-mails.query';
export { MAILER, type Mail, type Mailer } from './mailer';
