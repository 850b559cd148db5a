import { useState } from 'react';

import { api } from '../../../../api/client';
import type { RegisterAnswer, RegisterEntry } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { TextField } from '../../../../ui/form/text-fields';
import { Notice } from '../../../../ui/notice';
import { Status } from '../../../../ui/status';
import { useTerms } from '../../shared/terms';
import styles from '../../shared/workspace.module.css';

import words from './register.words.json';

interface LookUpProps {
  readonly onPick: (entry: RegisterEntry) => void;
}

/** Asks the public register who has a number or a name. Whatever it answers, one may go on. */
export function LookUp({ onPick }: LookUpProps) {
  const say = useWords(words);
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const query = api.useQuery(
    'get',
    '/api/v1/register-entries',
    { params: { query: { q } } },
    { enabled: q !== '', retry: false },
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        setQ(typed.trim());
      }}
    >
      <TextField
        id="register-look-up"
        name="q"
        value={typed}
        onChange={setTyped}
        error={undefined}
        type="search"
        label={say('lookUp')}
        hint={say('lookUp.hint')}
        width="medium"
      />
      <div className={styles['actions']}>
        <Button type="submit" look="secondary" icon="search" isBusy={query.isFetching}>
          {say('lookUp.action')}
        </Button>
      </div>
      <div aria-live="polite">
        {query.isError && <Silent />}
        {query.data && <Answer answer={query.data} onPick={onPick} />}
      </div>
    </form>
  );
}

function Silent() {
  const say = useWords(words);
  return (
    <Notice kind="warning" title={say('silent')}>
      <p>{say('silent.text')}</p>
    </Notice>
  );
}

function Answer({ answer, onPick }: LookUpProps & { readonly answer: RegisterAnswer }) {
  const say = useWords(words);
  if (answer.state === 'unavailable' && answer.entries.length === 0) return <Silent />;
  if (answer.entries.length === 0)
    return (
      <Notice kind="info" title={say('nothing')}>
        <p>{say('nothing.text')}</p>
      </Notice>
    );
  return (
    <>
      <p className={styles['quiet']}>
        {say('found', { count: answer.entries.length })}
        {answer.state === 'kept' && ` ${say('kept')}`}
      </p>
      <ul className={styles['lines']}>
        {answer.entries.map((entry) => (
          <Entry key={`${entry.siren}${entry.siret ?? ''}`} entry={entry} onPick={onPick} />
        ))}
      </ul>
    </>
  );
}

function Entry({ entry, onPick }: LookUpProps & { readonly entry: RegisterEntry }) {
  const say = useWords(words);
  const term = useTerms();
  const { name, siren, legalForm, address, isOpen, registeredId } = entry;
  return (
    <li>
      <div className={styles['grow']}>
        <p>
          <strong>{name}</strong> {!isOpen && <Status tone="bad">{say('ended')}</Status>}
        </p>
        <p className={styles['quiet']}>
          {[`SIREN ${siren}`, legalForm === null ? '' : term(`form.${legalForm}`), address]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {registeredId !== null && <p>{say('already')}</p>}
      </div>
      {registeredId === null && (
        <Button isSmall look="secondary" onClick={() => onPick(entry)}>
          {say('pick')}
          <span className="visually-hidden"> : {name}</span>
        </Button>
      )}
    </li>
  );
}
