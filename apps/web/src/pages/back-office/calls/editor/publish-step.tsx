import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Confirm } from '../../../../ui/dialog';
import { Notice } from '../../../../ui/notice';
import { tell } from '../../../../ui/toasts';

import { ReasonList } from './check-panel';
import words from './editor.words.json';
import type { StepPageProps } from './step-page';

/** The last look at a draft: what it lacks, or the button that makes it public. */
export function PublishStep(props: StepPageProps) {
  const say = useWords(words);
  const { call, reasons } = props;
  const [isAsking, setAsking] = useState(false);
  const { publish, isBusy, refusal } = usePublishing(props);
  const isReady = reasons.all.length === 0;
  return (
    <>
      {refusal !== '' && <Notice kind="error" title={refusal} isNew />}
      {isReady ? (
        !reasons.isPending && <Notice kind="good" title={say('ready')} />
      ) : (
        <ReasonList call={call} reasons={reasons} />
      )}
      <p>{say('publish.text')}</p>
      <Button onClick={() => (isReady ? setAsking(true) : reasons.show())}>{say('publish')}</Button>
      <Confirm
        title={say('publish.confirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        action={say('publish')}
        onConfirm={() => void publish().finally(() => setAsking(false))}
        isBusy={isBusy}
      >
        <p>{say('publish.text')}</p>
      </Confirm>
    </>
  );
}

function usePublishing({ call, store, reasons }: StepPageProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const intent = useIntent();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState('');
  const mutation = api.useMutation('post', '/api/v1/calls/{callId}/publish');
  const publish = async (): Promise<void> => {
    await store.flush();
    const path = { callId: call.id };
    const version = `"${String(store.read().version)}"`;
    const header = { 'If-Match': version, 'Idempotency-Key': intent.key };
    try {
      await mutation.mutateAsync({ params: { path, header } });
      await queries.invalidateQueries();
      tell(say('published'));
      await navigate({ to: '/gestion/appels/$callId', params: path });
    } catch (error) {
      setRefusal(problemOf(error).detail || say('save.offline'));
      intent.renew();
      reasons.show();
    }
  };
  return { publish, isBusy: mutation.isPending, refusal };
}
