import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';

import words from './forgotten-password.words.json';

/** For those who cannot sign in any more: a link is mailed, if the address has an account. */
export function ForgottenPasswordPage() {
  const say = useWords(words);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Page title={say('title')} width="text" lead={sentTo === null && say('lead')}>
      {sentTo === null ? (
        <AskForm onSent={setSentTo} />
      ) : (
        <Sent email={sentTo} onAgain={() => setSentTo(null)} />
      )}
    </Page>
  );
}

function AskForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const ask = api.useMutation('post', '/api/v1/password-resets');
  const form = useForm({
    initial: { email: '' },
    send: async (body) => {
      await ask.mutateAsync({ body });
      onSent(body.email);
    },
    otherwise,
  });
  return (
    <Form form={form} action={say('action')} beside={<Link to="/connexion">{say('back')}</Link>}>
      <TextField
        {...form.field('email')}
        label={say('email')}
        type="email"
        autoComplete="username"
        width="medium"
      />
    </Form>
  );
}

interface SentProps {
  readonly email: string;
  readonly onAgain: () => void;
}

/** Says the same whether or not anything was sent. */
function Sent({ email, onAgain }: SentProps) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/about');
  return (
    <>
      <Notice kind="good" title={say('sent')} isNew>
        <p>{say('sent.text', { email })}</p>
        <p>{say('sent.nothing')}</p>
        {data?.keepsMails === true && (
          <p>
            {say('sent.demo')} <a href="/dev/mail">{say('sent.demo.mails')}</a>
          </p>
        )}
      </Notice>
      <Button look="secondary" onClick={onAgain}>
        {say('again')}
      </Button>
    </>
  );
}
