/** What public aid an undertaking may have: gross grant equivalents, and de minimis ceilings. */
export { StateAidHttpModule } from './state-aid.http.module';
