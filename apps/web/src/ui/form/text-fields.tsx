import { useState, type HTMLInputAutoCompleteAttribute } from 'react';

import { useWords } from '../../i18n/words';

import { describedBy, Field, type FieldText } from './field';
import styles from './field.module.css';
import words from './form.words.json';
import type { FieldState } from './use-form';

type TextState = FieldState<string>;

interface TextFieldProps extends TextState, FieldText {
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'date' | 'datetime-local';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly width?: 'short' | 'medium' | 'full';
  /** A unit, after the box. */
  readonly unit?: string;
}

/** One line of text, or a day. Nothing is forbidden while typing: what is wrong is said afterwards. */
export function TextField({
  label,
  hint,
  isOptional,
  width = 'full',
  unit,
  onChange,
  error,
  ...input
}: TextFieldProps) {
  return (
    <Field id={input.id} label={label} hint={hint} isOptional={isOptional} error={error}>
      <div className={styles['affix']}>
        <input
          type="text"
          {...input}
          className={[styles['input'], styles[width] ?? ''].join(' ')}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(input.id, { hint, error })}
          onChange={({ target }) => onChange(target.value)}
        />
        {unit}
      </div>
    </Field>
  );
}

/** A sum or a number, typed as people write it: `1 500,50` is read as `1500.50`. */
export function NumberField({
  onChange,
  value,
  ...field
}: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      width="short"
      {...field}
      inputMode="decimal"
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        onChange(readNumber(text));
      }}
    />
  );
}

/** Spaces and commas become what the API reads; anything else is left for it to refuse. */
export function readNumber(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F€]/g, '').replace(',', '.');
}

interface TextAreaProps extends TextState, FieldText {
  readonly maxLength?: number;
  readonly rows?: number;
}

/** A text of several lines; what goes beyond its length is kept, counted and said. */
export function TextArea({
  label,
  hint,
  isOptional,
  maxLength,
  onChange,
  error,
  ...area
}: TextAreaProps) {
  const say = useWords(words);
  const left = maxLength === undefined ? null : maxLength - area.value.length;
  return (
    <Field id={area.id} label={label} hint={hint} isOptional={isOptional} error={error}>
      <textarea
        rows={6}
        {...area}
        className={styles['input']}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(area.id, { hint, error })}
        onChange={({ target }) => onChange(target.value)}
      />
      {left !== null && (
        <p
          className={[styles['count'], left < 0 ? styles['over'] : ''].join(' ')}
          aria-live="polite"
        >
          {left < 0 ? say('over', { over: -left }) : say('characters', { left })}
        </p>
      )}
    </Field>
  );
}

interface PasswordFieldProps extends TextState, FieldText {
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password: it may be pasted, kept by the browser, and looked at. */
export function PasswordField({ label, hint, onChange, error, ...input }: PasswordFieldProps) {
  const say = useWords(words);
  const [isShown, setShown] = useState(false);
  return (
    <Field id={input.id} label={label} hint={hint} error={error}>
      <div className={styles['reveal']}>
        <input
          {...input}
          type={isShown ? 'text' : 'password'}
          className={styles['input']}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(input.id, { hint, error })}
          onChange={({ target }) => onChange(target.value)}
        />
        <button
          type="button"
          aria-label={say(isShown ? 'hidePasswordLong' : 'showPasswordLong')}
          onClick={() => setShown(!isShown)}
        >
          {say(isShown ? 'hidePassword' : 'showPassword')}
        </button>
      </div>
    </Field>
  );
}
