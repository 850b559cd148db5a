import { useId } from 'react';

import { useWords } from '../../../../i18n/words';
import statusWords from '../shared/status.words.json';

import words from './applications.words.json';
import { STATUSES } from './filters';
import styles from './list.module.css';

interface StatusFilterProps {
  readonly value: string;
  readonly onChange: (status: string | undefined) => void;
}

/** Narrows the list to one status. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const say = useWords(words);
  const sayStatus = useWords(statusWords);
  const id = useId();
  return (
    <span className={styles['filter']}>
      <label htmlFor={id}>{say('status')}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{say('status.any')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {sayStatus(status)}
          </option>
        ))}
      </select>
    </span>
  );
}
