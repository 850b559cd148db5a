import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { client } from '../../../../api/client';
import type { Call } from '../../../../api/contract';

import { contentOf } from './content';
import { DraftStore } from './draft-store';

/** What is being written of a call: a draft is saved as one writes, a revision when it is published. */
export function useDraft(call: Call) {
  const [store] = useState(() => {
    const send = call.status === 'draft' ? sendingTo(call.id) : null;
    return new DraftStore(contentOf(call), call.version, send);
  });
  const draft = useSyncExternalStore(store.subscribe, store.read);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (store.read().changed.size > 0) event.preventDefault();
    };
    const retry = (): void => void store.flush();
    window.addEventListener('beforeunload', stay);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('beforeunload', stay);
      window.removeEventListener('online', retry);
      void store.flush();
    };
  }, [store]);
  return useMemo(() => ({ store, draft }), [store, draft]);
}

function sendingTo(callId: string) {
  return async (patch: object, version: number): Promise<number> => {
    const { data, error } = await client.PATCH('/api/v1/calls/{callId}', {
      params: { path: { callId }, header: { 'If-Match': `"${String(version)}"` } },
      body: patch,
    });
    if (data === undefined) throw error;
    return data.version;
  };
}
