/**
 * The token that a mail brings, in the fragment of its link: kept for this tab only, so that it
 * outlives signing in or registering an organisation, and is in no address that others may see.
 */
const keyOf = (invitationId: string): string => `tablee.invitation.${invitationId}`;

export const invitationToken = {
  /** Takes it from the fragment of the address, when there is one. */
  take: (invitationId: string, fragment: string): void => {
    const token = new URLSearchParams(fragment.replace(/^#/, '')).get('token');
    if (token !== null) sessionStorage.setItem(keyOf(invitationId), token);
  },
  read: (invitationId: string): string | null => sessionStorage.getItem(keyOf(invitationId)),
  forget: (invitationId: string): void => sessionStorage.removeItem(keyOf(invitationId)),
};
