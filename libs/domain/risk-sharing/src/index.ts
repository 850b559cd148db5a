/** Who bears the losses of a loan or of a portfolio, and who gets back what is recovered. */
export { RiskSharingHttpModule } from './risk-sharing.http.module';
