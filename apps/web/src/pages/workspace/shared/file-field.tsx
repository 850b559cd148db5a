import { useState } from 'react';

import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { describedBy, Field, type FieldText } from '../../../ui/form/field';
import formWords from '../../../ui/form/form.words.json';
import type { FieldState } from '../../../ui/form/use-form';

import words from './file-field.words.json';
import { ACCEPTED, handIn } from './send-file';

interface FileFieldProps extends FieldState<string>, FieldText {
  /** Who it is handed in for. */
  readonly organisationId: string;
}

type State = { readonly step: 'idle' | 'sending' | 'clean' } | { readonly refusal: string };

/** A file, sent as soon as it is chosen; its value is the id of what was found clean. */
export function FileField({
  label,
  hint,
  isOptional,
  organisationId,
  value,
  onChange,
  error,
  ...input
}: FileFieldProps) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const [state, setState] = useState<State>({ step: value === '' ? 'idle' : 'clean' });
  const refusal = 'refusal' in state ? state.refusal : error;
  const step = 'step' in state ? state.step : 'idle';
  const give = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onChange('');
    setState({ step: 'sending' });
    try {
      const { id, status } = await handIn(file, organisationId);
      if (status === 'clean') {
        onChange(id);
        setState({ step: 'clean' });
      } else setState({ refusal: say(status === 'pending' ? 'slow' : 'refused') });
    } catch (thrown) {
      const { detail, errors } = problemOf(thrown);
      setState({ refusal: errors[0]?.detail ?? (detail === '' ? otherwise : detail) });
    }
  };
  return (
    <Field
      id={input.id}
      label={label}
      hint={hint ?? say('hint')}
      isOptional={isOptional}
      error={refusal}
    >
      <input
        {...input}
        type="file"
        accept={ACCEPTED}
        aria-invalid={refusal !== undefined || undefined}
        aria-describedby={describedBy(input.id, { hint: hint ?? say('hint'), error: refusal })}
        onChange={({ target }) => void give(target.files?.[0])}
      />
      <p role="status">{step === 'idle' ? '' : say(step)}</p>
    </Field>
  );
}
