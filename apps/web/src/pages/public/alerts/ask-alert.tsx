import { useState } from 'react';

import { api } from '../../../api/client';
import type { AskAlertRequest } from '../../../api/contract';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import type { CallsSearch } from '../calls/calls-search';

import words from './alerts.words.json';

interface AskAlertProps {
  readonly search: CallsSearch;
}

/** Keeps the search that is on screen, for an address that is asked to confirm. */
export function AskAlert({ search }: AskAlertProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button look="secondary" isSmall onClick={() => setOpen(true)}>
        {say('ask')}
      </Button>
      <Dialog title={say('ask')} isOpen={isOpen} onClose={close}>
        {isOpen && <AskForm search={search} />}
      </Dialog>
    </>
  );
}

function AskForm({ search }: AskAlertProps) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const { language } = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = api.useMutation('post', '/api/v1/alerts');
  const form = useForm({
    initial: { email: '' },
    send: async ({ email }) => {
      await ask.mutateAsync({ body: { email, language, ...searchOf(search) } });
      setSentTo(email);
    },
    otherwise,
  });
  if (sentTo !== null)
    return (
      <Notice kind="good" title={say('sent')} isNew>
        <p>{say('sent.text', { email: sentTo })}</p>
      </Notice>
    );
  return (
    <Form form={form} action={say('send')}>
      <p>{say(isNarrow(search) ? 'ask.narrow' : 'ask.all')}</p>
      <TextField
        {...form.field('email')}
        label={say('email')}
        hint={say('email.hint')}
        type="email"
        autoComplete="email"
        width="full"
      />
    </Form>
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
