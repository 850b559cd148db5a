import { lazy, Suspense, useState } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';

import words from './alerts.words.json';

// Few of those who read a call follow it: the form comes when it is asked for.
const AskDialog = lazy(async () => ({ default: (await import('./ask-dialog')).AskDialog }));

interface FollowCallProps {
  readonly callId: string;
}

/** To be told of what becomes of a call, at an address that is asked to confirm. */
export function FollowCall({ callId }: FollowCallProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const follow = api.useMutation('post', '/api/v1/alerts/calls/{callId}');
  return (
    <>
      <Button look="secondary" isSmall onClick={() => setOpen(true)}>
        {say('follow')}
      </Button>
      {isOpen && (
        <Suspense>
          <AskDialog
            title={say('follow')}
            about={say('follow.text')}
            ask={(body) => follow.mutateAsync({ params: { path: { callId } }, body })}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
