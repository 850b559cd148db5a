import type { Application } from '../../../../api/contract';
import { useSession } from '../../../../api/session';

export type PartnerOfApplication = Application['partners'][number];

/** The partner that the reader writes for; null when they only read. */
export function useOwnPartner(application: Application | undefined): PartnerOfApplication | null {
  const { me } = useSession();
  const writing = me?.memberships.filter(({ roles }) =>
    roles.some((role) => role === 'representative' || role === 'contributor'),
  );
  const ids = new Set(writing?.map(({ organisation }) => organisation.id));
  return application?.partners.find(({ organisation }) => ids.has(organisation.id)) ?? null;
}
