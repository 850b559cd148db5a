/**
 * What public aid an undertaking may have: whether a grant is one, gross grant equivalents, and de
 * minimis ceilings with what counts towards them.
 */
export { StateAidHttpModule } from './state-aid.http.module';
export { StateAidJobsModule } from './state-aid.jobs.module';
export { StateAidModule } from './state-aid.module';

export { unsettledIn, type AssessedParty } from './queries/aid-assessments.query';

export { RemindEntriesService } from './services/remind-entries.service';

export { FOLLOW_AGREEMENT } from './jobs/follow-agreement.processor';
export { REMIND_ENTRIES } from './jobs/remind-entries.processor';

export { AID_ENTRY_DUE, AID_GRANTED, type AidEntryDue, type AidGranted } from './state-aid.events';
