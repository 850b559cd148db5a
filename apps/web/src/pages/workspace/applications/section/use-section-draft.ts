import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { client, api } from '../../../../api/client';
import type { Application, ApplicationSection, SaveSectionRequest } from '../../../../api/contract';
import { ifMatch } from '../shared/use-application';

import type { Answers } from './join-answers';
import { SectionDraft, type DraftView, type SavedSection } from './section-draft';

const PATH = '/api/v1/applications/{applicationId}';

/** What is written in a section, and the way it is saved. */
export function useSectionDraft(
  applicationId: string,
  section: ApplicationSection,
): { readonly draft: SectionDraft; readonly view: DraftView } {
  const onSaved = useOnSaved(applicationId, section.code);
  const [draft] = useState(
    () =>
      new SectionDraft(
        { answers: section.answers, version: section.version },
        {
          keptAs: `tablee.draft.${applicationId}.${section.code}`,
          send: (changes, version) => send({ applicationId, code: section.code }, changes, version),
          onSaved,
        },
      ),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.read);
  useSendingInTime(draft);
  return { draft, view };
}

async function send(
  path: { readonly applicationId: string; readonly code: string },
  changes: Answers,
  version: number,
): Promise<SavedSection & { mergedWith: number | null }> {
  // Null clears a field, which the types of the contract cannot say.
  const answers = changes as SaveSectionRequest['answers'];
  const { data, error } = await client.PATCH(`${PATH}/sections/{code}`, {
    params: { path, header: ifMatch(version) },
    body: { answers },
  });
  if (data === undefined) throw error;
  return { answers: data.answers, version: data.version, mergedWith: data.mergedWith };
}

/** Other pages are told what the section says now, and ask anew for what follows from it. */
function useOnSaved(applicationId: string, code: string): (saved: SavedSection) => void {
  const queries = useQueryClient();
  return (saved) => {
    const init = { params: { path: { applicationId } } };
    const { queryKey } = api.queryOptions('get', PATH, init);
    queries.setQueryData(queryKey, (now: Application | undefined) =>
      now === undefined
        ? now
        : {
            ...now,
            sections: now.sections.map((one) =>
              one.code === code ? ({ ...one, ...saved } as ApplicationSection) : one,
            ),
          },
    );
    for (const part of ['progress', 'pre-check'] as const) {
      const stale = api.queryOptions('get', `${PATH}/${part}`, init).queryKey;
      void queries.invalidateQueries({ queryKey: stale });
    }
    void queries.invalidateQueries({ queryKey: ['versions', applicationId, code] });
  };
}

/** The page is left, or hidden, or the network comes back: what is typed is sent at once. */
function useSendingInTime(draft: SectionDraft): void {
  useEffect(() => {
    const flush = (): void => void draft.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      draft.dispose();
    };
  }, [draft]);
}
