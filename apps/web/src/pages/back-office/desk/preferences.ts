import { useSyncExternalStore } from 'react';

/** What somebody likes at their desk; kept in this browser. */
interface Preferences {
  /** Smaller text and closer rows. */
  readonly isDense: boolean;
  /** Shortcuts of a single key (WCAG 2.1.4 asks that they can be switched off). */
  readonly hasShortcuts: boolean;
  /** The share of the file in the review pane, in percent. */
  readonly filePercent: number;
}

const KEPT_AS = 'tablee.desk';
const USUAL: Preferences = { isDense: true, hasShortcuts: true, filePercent: 58 };

const listeners = new Set<() => void>();

let present: Preferences = { ...USUAL, ...read() };

function read(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function prefer(changes: Partial<Preferences>): void {
  present = { ...present, ...changes };
  localStorage.setItem(KEPT_AS, JSON.stringify(present));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences() {
  return { ...useSyncExternalStore(subscribe, () => present), prefer };
}
