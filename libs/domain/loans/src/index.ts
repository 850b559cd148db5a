/** Loans: their schedules as pure functions of terms and events, and the simulators open to all. */
export { LoansHttpModule } from './loans.http.module';
