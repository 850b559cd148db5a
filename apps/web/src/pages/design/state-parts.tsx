import { useState } from 'react';

import { UNREACHABLE } from '../../api/problems';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/button';
import { Confirm } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/page';
import { ProblemState, StaleNotice } from '../../ui/problem-state';
import { tell } from '../../ui/toasts';

import styles from './design.module.css';
import words from './design.words.json';

const REFUSALS = [
  { status: 403, code: 'auth.forbidden', detail: '', requestId: '' },
  { status: 404, code: 'http.not-found', detail: '', requestId: '' },
  { status: 0, code: UNREACHABLE, detail: '', requestId: '' },
  { status: 500, code: 'http.unexpected', detail: '', requestId: '0190-demo' },
];

export function StateParts() {
  const say = useWords(words);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Section title={say('dialogs')}>
        <div className={styles['row']}>
          <Button look="secondary" onClick={() => setAsking(true)}>
            {say('ask')}
          </Button>
          <Button look="secondary" onClick={() => tell(say('announced'))}>
            {say('announce')}
          </Button>
        </div>
        <Confirm
          title={say('ask.title')}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          action={say('withdraw')}
          onConfirm={() => setAsking(false)}
          isDangerous
        >
          <p>{say('ask.text')}</p>
        </Confirm>
        <StaleNotice onSee={() => tell(say('announced'))} />
      </Section>
      <Section title={say('empties')}>
        <Loading />
        <EmptyState
          title={say('empty.title')}
          actions={<ButtonLink to="/appels">{say('empty.action')}</ButtonLink>}
        >
          <p>{say('empty.text')}</p>
        </EmptyState>
        {REFUSALS.map((refusal) => (
          <ProblemState key={refusal.status} level={2} error={refusal} onRetry={() => undefined} />
        ))}
      </Section>
    </>
  );
}
