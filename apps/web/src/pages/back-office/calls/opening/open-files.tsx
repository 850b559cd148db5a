import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Notice } from '../../../../ui/notice';

import words from './opening.words.json';

interface OpenFilesProps {
  readonly callId: string;
  /** How many files there are to open. */
  readonly received: number;
}

/** Asks first, since what is opened is never sealed again. */
export function OpenFiles({ callId, received }: OpenFilesProps) {
  const say = useWords(words);
  const [isAsking, setIsAsking] = useState(false);
  const { open, reasons, isBusy } = useOpening(callId);
  return (
    <>
      <p>
        <Button onClick={() => setIsAsking(true)}>{say('open')}</Button>
      </p>
      <Dialog title={say('open.sure')} isOpen={isAsking} onClose={() => setIsAsking(false)}>
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
            {say('open')}
          </Button>
        </p>
      </Dialog>
    </>
  );
}

/** Once they are open, all that was read of the call is read anew: its applications are there now. */
function useOpening(callId: string) {
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
