import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import { client } from '../../../api/client';
import type { Review, ReviewNote } from '../../../api/contract';
import { problemOf, UNREACHABLE } from '../../../api/problems';

const PAUSE_MS = 900;
const RETRY_MS = 5000;

/** What was written so far: on each criterion, and the opinion as a whole. */
export interface Draft {
  readonly notes: Readonly<Record<string, ReviewNote>>;
  readonly comment: string;
}

export type SaveState =
  | { readonly kind: 'untouched' | 'pending' | 'offline' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly error: unknown };

/**
 * Keeps a review as it is written: a moment after the last key, one request at a time, again when
 * the network is back. What is typed is never replaced by what comes back.
 */
export function useDraft(review: Review) {
  const [draft, setDraft] = useState(() => draftOf(review));
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const version = useRef(review.version);
  const unsent = useRef<Draft | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async (): Promise<void> => {
    const written = unsent.current;
    if (written === null) return;
    unsent.current = null;
    const { data, error } = await put(review.id, version.current, written);
    if (data !== undefined) {
      version.current = data.version;
      setState({ kind: 'saved', at: new Date().toISOString() });
      return;
    }
    unsent.current ??= written;
    const isAway = problemOf(error).code === UNREACHABLE;
    setState(isAway ? { kind: 'offline' } : { kind: 'refused', error });
    if (isAway) timer.current = setTimeout(() => void flush(), RETRY_MS);
    // oxlint-disable-next-line react/exhaustive-deps -- `flush` sends one after the other, and never changes
  }, [review.id]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    sending.current = sending.current.then(send);
    return sending.current;
  }, [send]);

  /** Goes on from what is kept now, with what was typed here or with what is there. */
  const resume = async (choice: 'mine' | 'theirs'): Promise<void> => {
    const { data } = await client.GET('/api/v1/reviews/{reviewId}', {
      params: { path: { reviewId: review.id } },
    });
    if (data === undefined) return;
    version.current = data.version;
    if (choice === 'mine') return flush();
    unsent.current = null;
    setDraft(draftOf(data));
    setState({ kind: 'untouched' });
  };

  const change = (changes: Partial<Draft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    unsent.current = next;
    setState({ kind: 'pending' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };

  useFlushing(flush);
  return { draft, change, state, flush, resume, version };
}

/** Sends what waits when the network is back, and what was typed last when the page is left. */
function useFlushing(flush: () => Promise<void>): void {
  const queries = useQueryClient();
  useEffect(() => {
    const now = (): void => void flush();
    window.addEventListener('online', now);
    return () => {
      window.removeEventListener('online', now);
      void flush().then(() => queries.invalidateQueries());
    };
  }, [flush, queries]);
}

function draftOf({ notes, comment }: Review): Draft {
  return { notes: Object.fromEntries(notes.map((note) => [note.criterionCode, note])), comment };
}

async function put(reviewId: string, version: number, draft: Draft) {
  try {
    return await client.PUT('/api/v1/reviews/{reviewId}', {
      params: { path: { reviewId }, header: { 'If-Match': `"${String(version)}"` } },
      body: { notes: Object.values(draft.notes), comment: draft.comment },
    });
  } catch (error) {
    return { data: undefined, error };
  }
}
