import type { ReactNode } from 'react';

import { useWords } from '../../i18n/words';

import { describedBy, Field, FieldGroup, type FieldText } from './field';
import styles from './field.module.css';
import words from './form.words.json';
import type { FieldState } from './use-form';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface SelectFieldProps extends FieldState<string>, FieldText {
  readonly choices: readonly Choice[];
  /** What no choice is called; a choice must be made when it is null. */
  readonly none?: string | null;
  readonly width?: 'short' | 'medium' | 'full';
}

/** One of many: the list of the browser. */
export function SelectField({
  label,
  hint,
  isOptional,
  choices,
  none,
  width = 'medium',
  onChange,
  error,
  ...select
}: SelectFieldProps) {
  const say = useWords(words);
  return (
    <Field id={select.id} label={label} hint={hint} isOptional={isOptional} error={error}>
      <select
        {...select}
        className={[styles['input'], styles[width] ?? ''].join(' ')}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(select.id, { hint, error })}
        onChange={({ target }) => onChange(target.value)}
      >
        {none !== null && <option value="">{none ?? say('choose')}</option>}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface RadioFieldProps extends FieldState<string>, FieldText {
  readonly choices: readonly Choice[];
  readonly isInline?: boolean;
}

/** One of a few, all in sight. */
export function RadioField({ choices, isInline, value, onChange, ...field }: RadioFieldProps) {
  return (
    <FieldGroup {...field}>
      <div className={isInline ? styles['inline'] : undefined}>
        {choices.map((choice, index) => (
          <Option
            key={choice.value}
            id={index === 0 ? field.id : `${field.id}-${String(index)}`}
            type="radio"
            name={field.id}
            choice={choice}
            isChecked={choice.value === value}
            onToggle={() => onChange(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Yes or no, neither of them before somebody says so. */
export function YesNoField({ value, onChange, ...field }: FieldState<boolean | null> & FieldText) {
  const say = useWords(words);
  return (
    <RadioField
      {...field}
      isInline
      value={value === null ? '' : value ? 'yes' : 'no'}
      onChange={(choice) => onChange(choice === 'yes')}
      choices={[
        { value: 'yes', label: say('yes') },
        { value: 'no', label: say('no') },
      ]}
    />
  );
}

interface CheckboxesFieldProps extends FieldState<readonly string[]>, FieldText {
  readonly choices: readonly Choice[];
}

/** As many as one likes. */
export function CheckboxesField({ choices, value, onChange, ...field }: CheckboxesFieldProps) {
  return (
    <FieldGroup {...field}>
      {choices.map((choice, index) => (
        <Option
          key={choice.value}
          id={index === 0 ? field.id : `${field.id}-${String(index)}`}
          type="checkbox"
          name={field.name}
          choice={choice}
          isChecked={value.includes(choice.value)}
          onToggle={() => onChange(toggled(value, choice.value))}
        />
      ))}
    </FieldGroup>
  );
}

/** One box to tick: an agreement, a confirmation. */
export function CheckboxField({
  label,
  hint,
  value,
  onChange,
  error,
  id,
  name,
}: FieldState<boolean> & FieldText) {
  return (
    <FieldGroup id={id} label="" hint={undefined} error={error}>
      <Option
        id={id}
        type="checkbox"
        name={name}
        choice={{ value: 'yes', label, hint }}
        isChecked={value}
        onToggle={() => onChange(!value)}
      />
    </FieldGroup>
  );
}

interface OptionProps {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}

function Option({ id, type, name, choice, isChecked, onToggle }: OptionProps) {
  return (
    <div className={styles['option']}>
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={isChecked}
        onChange={onToggle}
      />
      <label htmlFor={id}>
        {choice.label}
        {choice.hint && <span className={styles['optionHint']}>{choice.hint}</span>}
      </label>
    </div>
  );
}

function toggled(values: readonly string[], one: string): readonly string[] {
  return values.includes(one) ? values.filter((value) => value !== one) : [...values, one];
}
