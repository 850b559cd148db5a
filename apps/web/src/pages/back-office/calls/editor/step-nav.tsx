import { Link } from '@tanstack/react-router';

import type { Call, Fault } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';

import styles from './editor.module.css';
import words from './editor.words.json';
import { STEPS, stepOf } from './steps';

interface StepNavProps {
  readonly call: Call;
  readonly reasons: readonly Fault[];
}

/** The steps of a call, and what is left to settle in each. */
export function StepNav({ call, reasons }: StepNavProps) {
  const say = useWords(words);
  return (
    <nav className={styles['steps']} aria-label={say('steps')}>
      <ol>
        {STEPS.map((one) => {
          const count = reasons.filter(({ pointer }) => stepOf(pointer) === one).length;
          return (
            <li key={one}>
              <Link
                to="/gestion/appels/$callId/modifier"
                params={{ callId: call.id }}
                search={{ etape: one }}
                activeProps={{ 'aria-current': 'step' }}
              >
                {one === 'publier' && call.status !== 'draft'
                  ? say('step.revise')
                  : say(`step.${one}`)}
                {count > 0 && (
                  <span className={styles['count']}>
                    <span aria-hidden="true">{count}</span>
                    <span className="visually-hidden">{say('lacking', { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
