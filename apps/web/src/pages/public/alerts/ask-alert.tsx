import { useState } from 'react';

import { api } from '../../../api/client';
import type { AskAlertRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import type { CallsSearch } from '../calls/calls-search';

import words from './alerts.words.json';
import { AskDialog } from './ask-dialog';

interface AskAlertProps {
  readonly search: CallsSearch;
}

/** Keeps the search that is on screen, for an address that is asked to confirm. */
export function AskAlert({ search }: AskAlertProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const ask = api.useMutation('post', '/api/v1/alerts');
  return (
    <>
      <Button look="secondary" isSmall onClick={() => setOpen(true)}>
        {say('ask')}
      </Button>
      {isOpen && (
        <AskDialog
          title={say('ask')}
          about={say(isNarrow(search) ? 'ask.narrow' : 'ask.all')}
          ask={(who) => ask.mutateAsync({ body: { ...who, ...searchOf(search) } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function isNarrow({ q, place, theme, mode, instrument }: CallsSearch): boolean {
  return [q, place, theme, mode, instrument].some((one) => one !== undefined);
}

/** What is left to anything is not said. */
function searchOf({
  q,
  place,
  theme,
  mode,
  instrument,
}: CallsSearch): Omit<AskAlertRequest, 'email' | 'language'> {
  return {
    words: q ?? null,
    territoryId: place ?? null,
    theme: (theme ?? null) as AskAlertRequest['theme'],
    mode: (mode ?? null) as AskAlertRequest['mode'],
    instrument: (instrument ?? null) as AskAlertRequest['instrument'],
  };
}
