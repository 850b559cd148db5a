import { useEffect, useRef, type ReactNode } from 'react';

import { useWords } from '../../i18n/words';
import { Button } from '../button';
import { useErrorInTitle } from '../page-title';

import styles from './form.module.css';
import words from './form.words.json';
import type { FormFault, FormState } from './use-form';

interface FormProps<Values> {
  readonly form: FormState<Values>;
  /** The verb of what sending it does. */
  readonly action: string;
  /** Other ways out, beside the button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Fields, and one button. A refusal is told in a summary, which takes the focus, and beside each field. */
export function Form<Values>({ form, action, beside, children }: FormProps<Values>) {
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <ErrorSummary faults={form.faults} refusals={form.refusals} />
      {children}
      <div className={styles['actions']}>
        <Button type="submit" isBusy={form.isBusy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}

interface ErrorSummaryProps {
  readonly faults: readonly FormFault[];
  /** Each new one takes the focus here. */
  readonly refusals: number;
}

/** Every reason at once; each leads to its field. */
export function ErrorSummary({ faults, refusals }: ErrorSummaryProps) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useErrorInTitle(faults.length > 0);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className={styles['summary']} tabIndex={-1} role="alert">
      <h2>{say('summary', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ sentence, fieldId }) => (
          <li key={`${String(fieldId)} ${sentence}`}>
            {fieldId === null ? (
              sentence
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
