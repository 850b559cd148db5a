/**
 * The token that a mail brings, in the fragment of its link: kept for this tab only, so that it
 * outlives signing in or going elsewhere, and is in no address that others may see. `of` names what
 * the link is for.
 */
const keyOf = (of: string): string => `tablee.${of}`;

export const mailedToken = {
  /** Takes it from the fragment of the address; tells whether there was one. */
  take: (of: string, fragment: string): boolean => {
    const token = new URLSearchParams(fragment.replace(/^#/, '')).get('token');
    if (token !== null) sessionStorage.setItem(keyOf(of), token);
    return token !== null;
  },
  read: (of: string): string | null => sessionStorage.getItem(keyOf(of)),
  forget: (of: string): void => sessionStorage.removeItem(keyOf(of)),
};
