import { useState } from 'react';

import type { ApplicationOutline } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { useDesk } from '../shared/who';

import styles from './applications.module.css';
import words from './applications.words.json';
import { AssignMany } from './assign-many';

const COMPARED_MAX = 3;

interface ChosenProps {
  readonly rows: readonly ApplicationOutline[];
  readonly onDone: () => void;
}

/** What can be done with the rows that were chosen. */
export function Chosen({ rows, onDone }: ChosenProps) {
  const say = useWords(words);
  const { instructs } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [callId, ...others] = new Set(rows.map(({ call }) => call.id));
  if (callId === undefined) return null;
  const canCompare = rows.length >= 2 && rows.length <= COMPARED_MAX;
  return (
    <div className={styles['chosen']} role="group" aria-label={say('selected')}>
      <p role="status">{say('chosen', { count: rows.length })}</p>
      {canCompare && (
        <ButtonLink
          to="/gestion/comparaison"
          search={{ ids: rows.map(({ id }) => id).join(',') }}
          look="secondary"
          isSmall
        >
          {say('compare')}
        </ButtonLink>
      )}
      {instructs && others.length === 0 && (
        <Button isSmall icon="people" onClick={() => setOpen(true)}>
          {say('assign')}
        </Button>
      )}
      {instructs && others.length > 0 && <span>{say('oneCall')}</span>}
      <Button look="quiet" isSmall onClick={onDone}>
        {say('clear')}
      </Button>
      <Dialog title={say('assign')} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <AssignMany callId={callId} rows={rows} />
      </Dialog>
    </div>
  );
}
