import type { ApplicationStatus } from '../applications.types';

/** With its consortium, which writes all of it: for the first time, or invited to the second step. */
export function isBeingWritten(status: ApplicationStatus): boolean {
  return status === 'draft' || status === 'invited';
}
