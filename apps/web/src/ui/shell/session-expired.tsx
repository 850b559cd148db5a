import { api } from '../../api/client';
import { sessionHint } from '../../api/session-hint';
import { useSession, useSignIn } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { Form } from '../form/form';
import formWords from '../form/form.words.json';
import { PasswordField, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';

import words from './shell.words.json';

/** Asks people to sign in again over the page that they were on, so that nothing typed there is lost. */
export function SessionExpired() {
  const say = useWords(words);
  const { isExpired } = useSession();
  return (
    <Dialog title={say('expired.title')} isOpen={isExpired}>
      <p>{say('expired.text')}</p>
      <SignInAgain />
    </Dialog>
  );
}

function SignInAgain() {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const signIn = useSignIn();
  const { data } = api.useQuery('get', '/api/v1/me', {}, { enabled: false });
  const form = useForm({
    initial: { email: data?.person.email ?? '', password: '' },
    send: (body) => signIn.mutateAsync({ body }),
    otherwise,
  });
  return (
    <Form
      form={form}
      action={say('signIn')}
      beside={
        <Button look="quiet" onClick={() => sessionHint.signOut()}>
          {say('leave')}
        </Button>
      }
    >
      <TextField
        {...form.field('email')}
        label={say('email')}
        type="email"
        autoComplete="username"
      />
      <PasswordField
        {...form.field('password')}
        label={say('password')}
        autoComplete="current-password"
      />
    </Form>
  );
}
