import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { useSignIn } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { PasswordField, TextField } from '../../../ui/form/text-fields';
import { useForm, type FormState } from '../../../ui/form/use-form';
import { Page } from '../../../ui/page';
import { tell } from '../../../ui/toasts';

import words from './register.words.json';

const route = getRouteApi('/account/inscription');
const NOBODY = { givenName: '', familyName: '', email: '', password: '' };

/** Opens an account. The workspace then offers what comes next: the organisation one acts for. */
export function RegisterPage() {
  const say = useWords(words);
  const { retour } = route.useSearch();
  const form = useRegistration(retour);
  return (
    <Page title={say('title')} lead={say(retour === undefined ? 'lead' : 'back')} width="text">
      <Form
        form={form}
        action={say('action')}
        beside={
          <span>
            {say('known')}{' '}
            <Link to="/connexion" search={{ retour }}>
              {say('signIn')}
            </Link>
          </span>
        }
      >
        <Fields form={form} />
        <p>
          {say.rich('privacy', {
            link: (text) => (
              <Link key="link" to="/donnees-personnelles">
                {text}
              </Link>
            ),
          })}
        </p>
      </Form>
    </Page>
  );
}

/** Signs up, then in, then goes where the person was going. */
function useRegistration(retour: string | undefined): FormState<typeof NOBODY> {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const { language } = useLanguage();
  const register = api.useMutation('post', '/api/v1/people');
  const signIn = useSignIn();
  const navigate = useNavigate();
  return useForm({
    initial: NOBODY,
    send: async (values) => {
      await register.mutateAsync({ body: { ...values, language } });
      await signIn.mutateAsync({ body: { email: values.email, password: values.password } });
      tell(say('welcome', { name: values.givenName }));
      await navigate({ href: retour ?? '/espace' });
    },
    otherwise,
  });
}

function Fields({ form }: { readonly form: FormState<typeof NOBODY> }) {
  const say = useWords(words);
  return (
    <>
      <TextField
        {...form.field('givenName')}
        label={say('givenName')}
        autoComplete="given-name"
        width="medium"
      />
      <TextField
        {...form.field('familyName')}
        label={say('familyName')}
        autoComplete="family-name"
        width="medium"
      />
      <TextField
        {...form.field('email')}
        label={say('email')}
        hint={say('email.hint')}
        type="email"
        autoComplete="username"
        width="medium"
      />
      <PasswordField
        {...form.field('password')}
        label={say('password')}
        hint={say('password.hint')}
        autoComplete="new-password"
      />
    </>
  );
}
