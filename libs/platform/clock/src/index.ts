/** The present, received through injection: `@Inject(CLOCK) clock: Clock`. */
export { CLOCK, ClockModule } from './clock.module';
export { SettableClock } from './settable-clock';
