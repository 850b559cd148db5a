import { useEffect, useSyncExternalStore } from 'react';

import { useWords } from '../i18n/words';

import { Icon } from './icon';
import words from './page.words.json';
import styles from './toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Long enough to be read twice; what must not be missed is a notice in the page instead. */
const SHOWN_MS = 8000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells, in passing, that something was done. Read out, shown for a while, then gone. */
export function tell(text: string): void {
  last += 1;
  become([...toasts, { id: last, text }]);
}

function dismiss(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

/** Where they are shown; once in the application. */
export function Toasts() {
  const say = useWords(words);
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles['toasts']} role="status" aria-label={say('messages')}>
      {shown.map((toast) => (
        <OneToast key={toast.id} {...toast} />
      ))}
    </div>
  );
}

function OneToast({ id, text }: Toast) {
  const say = useWords(words);
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className={styles['toast']}>
      <Icon name="check" />
      <p>{text}</p>
      <button
        type="button"
        className={styles['close']}
        aria-label={say('dismiss')}
        onClick={() => dismiss(id)}
      >
        <Icon name="cross" size={16} />
      </button>
    </div>
  );
}
