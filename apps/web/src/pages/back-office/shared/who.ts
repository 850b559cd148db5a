import type { Me } from '../../../api/contract';
import { useSession } from '../../../api/session';

type Role = Me['memberships'][number]['roles'][number];

/** The organisations for which the person has one of these roles. */
export function organisationsOf(me: Me | null, ...roles: readonly Role[]): readonly string[] {
  const memberships = me?.memberships ?? [];
  return memberships
    .filter((one) => one.roles.some((role) => roles.includes(role)))
    .map(({ organisation }) => organisation.id);
}

/** What the person is, for the funders they work for. Buttons follow what the API allows. */
export function useDesk() {
  const { me } = useSession();
  const has = (...roles: readonly Role[]): boolean => organisationsOf(me, ...roles).length > 0;
  return {
    me,
    instructs: has('officer'),
    reviews: has('reviewer'),
    decides: has('decision-maker'),
    /** Reads what was submitted: a reviewer only reads what they were given. */
    readsFiles: has('officer', 'decision-maker', 'auditor', 'administrator'),
    seesRanking: has('officer', 'decision-maker', 'auditor'),
  };
}
