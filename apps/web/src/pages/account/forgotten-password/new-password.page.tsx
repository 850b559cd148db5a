import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { sessionHint } from '../../../api/session-hint';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { PasswordField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { tell } from '../../../ui/toasts';
import { mailedToken } from '../../shared/mailed-token';

import words from './forgotten-password.words.json';

const route = getRouteApi('/account/nouveau-mot-de-passe');

/** Where the link of the mail leads: another password is chosen, once. */
export function NewPasswordPage() {
  const say = useWords(words);
  const { token } = route.useRouteContext();
  return (
    <Page title={say('new')} width="text" lead={token !== null && say('new.lead')}>
      {token === null ? (
        <>
          <Notice kind="info" title={say('no-link')}>
            <p>{say('no-link.text')}</p>
          </Notice>
          <ButtonLink to="/mot-de-passe-oublie">{say('another')}</ButtonLink>
        </>
      ) : (
        <NewPasswordForm token={token} />
      )}
    </Page>
  );
}

function NewPasswordForm({ token }: { readonly token: string }) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const forgetSession = useForgetSession();
  const navigate = useNavigate();
  const replace = api.useMutation('post', '/api/v1/password-resets/use');
  const form = useForm({
    initial: { password: '' },
    send: async ({ password }) => {
      await replace.mutateAsync({ body: { token, password } });
      mailedToken.forget('password-reset');
      forgetSession();
      tell(say('new.done'));
      await navigate({ to: '/connexion', search: {} });
    },
    otherwise,
  });
  return (
    <Form
      form={form}
      action={say('new.action')}
      beside={<Link to="/mot-de-passe-oublie">{say('another')}</Link>}
    >
      <PasswordField
        {...form.field('password')}
        label={say('new.password')}
        hint={say('new.hint')}
        autoComplete="new-password"
      />
    </Form>
  );
}

/** The session of this browser, if it had one, ended with the others. */
function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => {
    sessionHint.signOut();
    queries.clear();
  };
}
