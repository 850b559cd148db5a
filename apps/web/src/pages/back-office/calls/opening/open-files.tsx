import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Call, SealedFiles } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';
import { useSession } from '../../../../api/session';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Notice } from '../../../../ui/notice';
import { Moment } from '../../../../ui/values';

import words from './opening.words.json';

interface OpenFilesProps {
  readonly call: Call;
  readonly sealed: SealedFiles;
}

/** Two people open: the first asks, the second confirms. What is opened is never sealed again. */
export function OpenFiles({ call, sealed: { received, openers } }: OpenFilesProps) {
  const say = useWords(words);
  const { me } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const { open, reasons, isBusy } = useOpening(call.id, () => setIsAsking(false));
  const [first] = openers;
  const verb = say(first === undefined ? 'ask' : 'open');
  if (first !== undefined && first.id === me?.person.id)
    return (
      <Notice kind="info" title={say('asked.by-you')}>
        <p>{say('asked.text')}</p>
      </Notice>
    );
  return (
    <>
      {first !== undefined && (
        <Notice kind="info" title={say('asked', { name: first.name })}>
          <p>
            {say('asked.at')} <Moment iso={first.at} timeZone={call.timeZone} />
          </p>
        </Notice>
      )}
      <p>
        <Button onClick={() => setIsAsking(true)}>{verb}</Button>
      </p>
      <Dialog
        title={say(first === undefined ? 'ask.sure' : 'open.sure')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
      >
        {first === undefined && <p>{say('ask.text')}</p>}
        <p>{say('open.text', { count: received })}</p>
        {reasons.length > 0 && (
          <Notice kind="error" title={say('refused')} isNew>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        )}
        <p>
          <Button isBusy={isBusy} onClick={() => void open()}>
            {verb}
          </Button>
        </p>
      </Dialog>
    </>
  );
}

/** Once they are open, all that was read of the call is read anew: its applications are there now. */
function useOpening(callId: string, onDone: () => void) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const mutation = api.useMutation('post', '/api/v1/calls/{callId}/opening');
  const open = async (): Promise<void> => {
    const params = { path: { callId }, header: { 'Idempotency-Key': intent.key } };
    try {
      await mutation.mutateAsync({ params });
      setReasons([]);
      intent.renew();
      onDone();
      await queries.invalidateQueries();
    } catch (error) {
      const { errors, detail } = problemOf(error);
      const told = errors.length > 0 ? errors.map((fault) => fault.detail) : [detail];
      setReasons(told.map((text) => text || say('unreachable')));
      intent.renew();
    }
  };
  return { open, reasons, isBusy: mutation.isPending };
}
