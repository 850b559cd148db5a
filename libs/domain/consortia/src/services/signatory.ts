import type { Actor } from '#kernel/actors';
import { asId, type Id } from '#kernel/ids';
import { invariant } from '#kernel/problems';

/** Who engages an organisation is a person: the routes that do so take no token of a programme. */
export function signatoryOf({ kind, id }: Actor): Id<'Person'> {
  invariant(kind === 'person' && id !== null, 'who engages an organisation is a person');
  return asId<'Person'>(id);
}

/** Who did it, person or programme. */
export function doerOf({ id }: Actor): NonNullable<Actor['id']> {
  invariant(id !== null, 'who does something round a table is someone');
  return id;
}
