/** How several people of a funder come to decisions together. */
export { DeliberationHttpModule } from './deliberation.http.module';

export {
  APPEAL_ANSWERED,
  APPEAL_FILED,
  MINUTES_SIGNED,
  SESSION_PLANNED,
  type AppealAnswered,
  type AppealFiled,
  type MinutesSigned,
  type SessionPlanned,
} from './deliberation.events';
