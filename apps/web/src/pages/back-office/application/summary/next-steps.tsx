import { Link } from '@tanstack/react-router';

import type { Application, Assessment } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Card } from '../../../../ui/card';
import { Icon } from '../../../../ui/icon';

import styles from './summary.module.css';
import words from './summary.words.json';

interface NextStepsProps {
  readonly application: Application;
  readonly assessment: Assessment | null;
  /** No worker has read it yet, or the reader is kept from its judgement. */
  readonly isMissing: boolean;
}

/** What this person may do now: only what the API allows. */
export function NextSteps({ application, assessment, isMissing }: NextStepsProps) {
  const say = useWords(words);
  const may = (action: string): boolean => assessment?.allowedActions.includes(action) ?? false;
  const steps = [
    may('confirm-eligible') && <a href="#recevabilite">{say('step.confirm')}</a>,
    may('assign-review') && <a href="#evaluations">{say('step.assign')}</a>,
    may('decide') && (
      <Link to="/gestion/classement" search={{ appel: application.call.id }}>
        {say('step.decide')}
      </Link>
    ),
    <Link
      key="write"
      to="/gestion/candidatures/$applicationId"
      params={{ applicationId: application.id }}
      search={{ onglet: 'echanges' }}
    >
      {say('step.write')}
    </Link>,
  ].filter((step) => step !== false);
  return (
    <Card>
      <h2 className={styles['cardTitle']}>{say('next')}</h2>
      {isMissing && <p>{say('notRead')}</p>}
      <ul className={styles['steps']}>
        {steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- links without state of their own
          <li key={index}>
            <Icon name="arrow" size={16} />
            {step}
          </li>
        ))}
      </ul>
    </Card>
  );
}
