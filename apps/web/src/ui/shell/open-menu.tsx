import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import type { Me } from '../../api/contract';
import { rolesOf, useSignOut } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Icon } from '../icon';

import styles from './shell.module.css';
import words from './shell.words.json';

/** The person, and where they may go. */
export function OpenMenu({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = `${me.person.givenName} ${me.person.familyName}`;
  return (
    <div
      className={styles['account']}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={say('account', { name })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="person" />
        <span className={styles['accountName']}>{me.person.givenName}</span>
        <Icon name="chevron" size={14} />
      </button>
      {isOpen && <MenuItems me={me} onChoose={() => setOpen(false)} />}
    </div>
  );
}

function MenuItems({ me, onChoose }: { readonly me: Me; readonly onChoose: () => void }) {
  const say = useWords(words);
  const signOut = useSignOut();
  const navigate = useNavigate();
  const roles = rolesOf(me);
  const isFunder = me.memberships.some(({ organisation }) => organisation.college === 'funder');
  return (
    <ul className={styles['menu']} onClick={onChoose}>
      <li className={styles['who']}>
        {me.person.email}
        {me.memberships.map(({ id, organisation }) => (
          <div key={id}>{organisation.name}</div>
        ))}
      </li>
      {(roles.has('representative') || roles.has('contributor')) && (
        <li>
          <Link to="/espace">{say('workspace')}</Link>
        </li>
      )}
      {(isFunder || roles.has('officer') || roles.has('reviewer')) && (
        <li>
          <Link to="/gestion">{say('backOffice')}</Link>
        </li>
      )}
      <li>
        <Link to="/compte">{say('myAccount')}</Link>
      </li>
      <li>
        <button
          type="button"
          onClick={() => signOut.mutate({}, { onSettled: () => void navigate({ to: '/' }) })}
        >
          {say('signOut')}
        </button>
      </li>
    </ul>
  );
}
