import { useNavigate } from '@tanstack/react-router';

import type { DemoLogin } from '../../api/contract';
import { readLanding, useSignIn } from '../../api/session';
import { formatList } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';

import styles from './demo-logins.module.css';
import words from './demo-logins.words.json';

interface DemoLoginsProps {
  readonly logins: readonly DemoLogin[];
  /** The page that was wanted; that of their work unless told. */
  readonly goTo?: string;
}

/** Whom a visitor of the demo may be: one press signs in. */
export function DemoLogins({ logins, goTo }: DemoLoginsProps) {
  const say = useWords(words);
  const signIn = useSignIn();
  const navigate = useNavigate();
  const become = async ({ email, password }: DemoLogin): Promise<void> => {
    await signIn.mutateAsync({ body: { email, password } });
    await navigate({ href: goTo ?? (await readLanding()) });
  };
  return (
    <ul className={styles['logins']}>
      {logins.map((login) => (
        <li key={login.email}>
          <button type="button" className={styles['login']} onClick={() => void become(login)}>
            <strong>{say('become', { name: login.name })}</strong>
            <Standings login={login} />
            <span className={styles['email']}>{login.email}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standings({ login }: { readonly login: DemoLogin }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return login.standings.map(({ organisationName, roles }) => (
    <span key={organisationName}>
      {formatList(
        roles.map((role) => say(`role.${role}`)),
        language,
      )}
      , {organisationName}
    </span>
  ));
}
