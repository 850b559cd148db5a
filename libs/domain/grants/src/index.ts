/** Grants from decision to settlement: what is due, what is kept, what is taken back. */
export { GrantsHttpModule } from './grants.http.module';
