import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';

import { api } from '../../../../api/client';
import type { Call } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { StaleNotice } from '../../../../ui/problem-state';
import { CallStatus } from '../call-status';
import { useCallCrumbs } from '../use-call-crumbs';

import { CheckPanel } from './check-panel';
import type { Draft } from './draft-store';
import styles from './editor.module.css';
import words from './editor.words.json';
import { SaveMark } from './save-mark';
import { StepNav } from './step-nav';
import { StepPage } from './step-page';
import { useDraft } from './use-draft';
import { EditorContext } from './use-editor';
import { useReasons } from './use-reasons';

const route = getRouteApi('/gestion/appels/$callId/modifier');

/** Where a funder writes a call, in plain steps. */
export function CallEditorPage() {
  const { callId } = route.useParams();
  const query = api.useQuery(
    'get',
    '/api/v1/calls/{callId}',
    { params: { path: { callId } } },
    { staleTime: 0, refetchOnWindowFocus: false },
  );
  return (
    <Loaded query={query}>
      {(call) =>
        isWritable(call) ? <Writing key={call.id} call={call} /> : <NoDraft call={call} />
      }
    </Loaded>
  );
}

function isWritable({ allowedActions }: Call): boolean {
  return allowedActions.includes('change') || allowedActions.includes('revise');
}

interface CallProps {
  readonly call: Call;
}

function Writing({ call }: CallProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { etape: step } = route.useSearch();
  const { store, draft } = useDraft(call);
  const reasons = useReasons(call, draft);
  const title = read(draft.content.title) || say('title.untitled');
  const crumbs = useCallCrumbs(call.id, say('edit'));
  useFreshCalls();
  return (
    <EditorContext
      value={{ draft, set: store.set, faults: reasons.beside, funderId: call.funderId }}
    >
      <Page
        title={title}
        width="full"
        above={<Above call={call} draft={draft} />}
        crumbs={crumbs}
        actions={<PreviewLink call={call} />}
      >
        {draft.save === 'stale' && <StaleNotice onSee={() => location.reload()} />}
        <div className={styles['layout']}>
          <StepNav call={call} reasons={reasons.all} />
          <StepPage call={call} step={step} store={store} reasons={reasons} />
          <CheckPanel call={call} reasons={reasons} />
        </div>
      </Page>
    </EditorContext>
  );
}

/** Other pages show the call as it was left here. */
function useFreshCalls(): void {
  const queries = useQueryClient();
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
}

function Above({ call, draft }: CallProps & { readonly draft: Draft }) {
  return (
    <>
      <CallStatus status={call.status} />
      {call.reference}
      {call.status === 'draft' && <SaveMark draft={draft} />}
    </>
  );
}

function PreviewLink({ call }: CallProps) {
  const say = useWords(words);
  return (
    <ButtonLink look="secondary" to="/gestion/appels/$callId/apercu" params={{ callId: call.id }}>
      {say('preview')}
    </ButtonLink>
  );
}

function NoDraft({ call }: CallProps) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <Page title={read(call.title)}>
      <EmptyState
        title={say('not.a.draft')}
        actions={
          <ButtonLink to="/gestion/appels/$callId" params={{ callId: call.id }}>
            {say('see.call')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
