import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';

import { MultiSelect } from '@mantine/core';

import { describedBy, Field, type FieldText } from '../form/field';
import type { Choice } from '../form/choice-fields';
import type { FieldState } from '../form/use-form';

interface PickManyProps extends FieldState<readonly string[]>, FieldText {
  readonly choices: readonly Choice[];
  /** What is said of a search that finds none. */
  readonly nothing: string;
}

/** Several among many, found by typing: for the back-office. */
export function PickMany({
  id,
  name,
  value,
  onChange,
  error,
  label,
  hint,
  isOptional,
  choices,
  nothing,
}: PickManyProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <MultiSelect
        id={id}
        name={name}
        searchable
        value={[...value]}
        onChange={onChange}
        data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        nothingFoundMessage={nothing}
        error={error !== undefined}
        aria-describedby={describedBy(id, { hint, error })}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      />
    </Field>
  );
}
