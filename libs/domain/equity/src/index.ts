/** Stakes taken in associations and cooperatives: what they may bear, and when they come back. */
export { EquityHttpModule } from './equity.http.module';
