/**
 * Whether this browser believes that somebody is signed in. The session itself is in a cookie that
 * no script can read; the belief spares visitors a request that would be refused.
 */
type Belief = 'signed-out' | 'signed-in' | 'expired';

const KEPT_AS = 'tablee.signed-in';

const listeners = new Set<() => void>();

/** Whether the API has said so while this page was open. */
let isConfirmed = false;

let belief: Belief = localStorage.getItem(KEPT_AS) === null ? 'signed-out' : 'signed-in';

function become(next: Belief): void {
  if (next === belief) return;
  belief = next;
  if (next === 'signed-out') localStorage.removeItem(KEPT_AS);
  else localStorage.setItem(KEPT_AS, 'yes');
  for (const listener of listeners) listener();
}

// What another tab does counts here too.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEPT_AS) become(newValue === null ? 'signed-out' : 'signed-in');
});

export const sessionHint = {
  read: (): Belief => belief,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  signIn: (): void => become('signed-in'),
  signOut: (): void => become('signed-out'),
  confirm: (): void => {
    isConfirmed = true;
  },
  /** Somebody at work is told that time has signed them out; a visitor of another day is not. */
  expire: (): void => {
    if (belief !== 'signed-in') return;
    become(isConfirmed ? 'expired' : 'signed-out');
    isConfirmed = false;
  },
};
