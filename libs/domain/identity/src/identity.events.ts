import type { DomainEvent } from '#platform/outbox';

import type { PasswordResetId } from './identity.types';

export const PASSWORD_RESET_ASKED = 'identity.password-reset-asked.v1';

/** Somebody asked for another password. For which address stays in its row. */
export type PasswordResetAsked = DomainEvent<
  typeof PASSWORD_RESET_ASKED,
  { readonly resetId: string }
>;

export function passwordResetAsked(resetId: PasswordResetId): PasswordResetAsked {
  return { name: PASSWORD_RESET_ASKED, subjectId: resetId, payload: { resetId } };
}
