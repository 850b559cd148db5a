import type { ReactNode } from 'react';

import { useWords } from '../../i18n/words';
import { Icon } from '../icon';

import styles from './field.module.css';
import words from './form.words.json';

/** What every field has: the label above it, a hint, and the error right above what is to change. */
export interface FieldText {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}

interface FieldProps extends FieldText {
  readonly id: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** A field of one control. */
export function Field({ id, label, hint, error, isOptional, children }: FieldProps) {
  return (
    <div className={frameOf(error)}>
      <label htmlFor={id} className={styles['label']}>
        {label} <Optional isShown={isOptional} />
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** A field of several controls, such as radio buttons: the first has the id of the field. */
export function FieldGroup({ id, label, hint, error, isOptional, children }: FieldProps) {
  return (
    <fieldset className={frameOf(error)} aria-describedby={describedBy(id, { hint, error })}>
      <legend className={styles['label']}>
        {label} <Optional isShown={isOptional} />
      </legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

/** What a control says of itself to screen readers. */
export function describedBy(
  id: string,
  { hint, error }: { readonly hint?: ReactNode; readonly error: string | undefined },
): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

function frameOf(error: string | undefined): string {
  return [styles['field'], error === undefined ? '' : styles['wrong']].join(' ');
}

function Optional({ isShown = false }: { readonly isShown?: boolean }) {
  const say = useWords(words);
  return isShown ? <span className={styles['optional']}>{say('optional')}</span> : null;
}

function Hint({ id, hint }: { readonly id: string; readonly hint?: ReactNode }) {
  return hint ? (
    <div id={`${id}-hint`} className={styles['hint']}>
      {hint}
    </div>
  ) : null;
}

function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  const say = useWords(words);
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className={styles['error']}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{say('error')} </span>
        {error}
      </span>
    </p>
  );
}
