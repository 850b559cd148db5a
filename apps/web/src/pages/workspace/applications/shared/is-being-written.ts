import type { Application } from '../../../../api/contract';

/** With its consortium, which writes all of it: a draft, or what was invited to the second step. */
export function isBeingWritten({ status }: Pick<Application, 'status'>): boolean {
  return status === 'draft' || status === 'invited';
}
