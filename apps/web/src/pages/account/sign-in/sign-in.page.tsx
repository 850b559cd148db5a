import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { readLanding, useSignIn } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { PasswordField, TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { DemoLogins } from '../../public/demo-logins';

import words from './sign-in.words.json';

const route = getRouteApi('/account/connexion');

/** Where the links of invitations lead. */
const INVITATIONS = '/espace/invitations/';

/** The way in. */
export function SignInPage() {
  const say = useWords(words);
  const { retour } = route.useSearch();
  const { data } = api.useQuery('get', '/api/v1/about');
  return (
    <Page title={say('title')} width="text" lead={retour && say('back')}>
      {retour?.startsWith(INVITATIONS) && (
        <Notice kind="info" title={say('invited')}>
          <p>{say('invited.text')}</p>
        </Notice>
      )}
      <SignInForm />
      {data !== undefined && data.demoLogins.length > 0 && (
        <Section title={say('demo')}>
          <p>{say('demo.text')}</p>
          <DemoLogins logins={data.demoLogins} goTo={retour} />
        </Section>
      )}
    </Page>
  );
}

function SignInForm() {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const { retour } = route.useSearch();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const form = useForm({
    initial: { email: '', password: '' },
    send: async (body) => {
      await signIn.mutateAsync({ body });
      await navigate({ href: retour ?? (await readLanding()) });
    },
    otherwise,
  });
  return (
    <Form
      form={form}
      action={say('action')}
      beside={
        <span>
          {say('new')}{' '}
          <Link to="/inscription" search={{ retour }}>
            {say('register')}
          </Link>
        </span>
      }
    >
      <TextField
        {...form.field('email')}
        label={say('email')}
        type="email"
        autoComplete="username"
        width="medium"
      />
      <PasswordField
        {...form.field('password')}
        label={say('password')}
        autoComplete="current-password"
      />
      <p>
        <Link to="/mot-de-passe-oublie">{say('forgotten')}</Link>
      </p>
    </Form>
  );
}
