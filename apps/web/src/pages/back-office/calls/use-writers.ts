import { useSession } from '../../../api/session';
import type { OwnMembership } from '../../../api/contract';

const WRITERS = ['officer', 'administrator'];

/** The organisations whose calls the person may write; null until it is known who they are. */
export function useWrittenFunders(): readonly OwnMembership[] | null {
  const { me } = useSession();
  if (me === null) return null;
  return me.memberships.filter(({ roles }) => roles.some((role) => WRITERS.includes(role)));
}
