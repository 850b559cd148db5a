import { useSyncExternalStore } from 'react';

import type { ApplicationsSearch } from './use-applications';

/** A list as somebody likes to see it: a name for an address. */
export interface SavedView {
  readonly name: string;
  readonly search: ApplicationsSearch;
}

const KEPT_AS = 'tablee.views.applications';
const listeners = new Set<() => void>();

let views: readonly SavedView[] = read();

function read(): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'search' in value &&
    typeof value.search === 'object'
  );
}

function keep(next: readonly SavedView[]): void {
  views = next;
  localStorage.setItem(KEPT_AS, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The views that the person keeps in this browser; each is an address, to be sent to others. */
export function useSavedViews() {
  const kept = useSyncExternalStore(subscribe, () => views);
  return {
    views: kept,
    save: (view: SavedView): void =>
      keep([...views.filter(({ name }) => name !== view.name), view]),
    forget: (name: string): void => keep(views.filter((view) => view.name !== name)),
  };
}
