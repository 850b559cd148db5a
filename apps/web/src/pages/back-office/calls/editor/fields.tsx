import type { ReactNode } from 'react';

import { useWords, type Words } from '../../../../i18n/words';
import type { Choice } from '../../../../ui/form/choice-fields';
import { TextArea, TextField } from '../../../../ui/form/text-fields';

import styles from './editor.module.css';
import words from './editor.words.json';
import { useEditor } from './use-editor';

interface BothProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}

/** A text that candidates read: in French and in English, side by side. */
export function BothLanguages({ pointer, label, hint, isLong, isOptional }: BothProps) {
  const say = useWords(words);
  const { text } = useEditor();
  return (
    <div className={styles['pair']}>
      {(['fr', 'en'] as const).map((language) => {
        const field = {
          ...text(`${pointer}/${language}`),
          label: `${label} (${say(`in.${language}`)})`,
          hint,
          isOptional,
        };
        return isLong ? (
          <TextArea key={language} {...field} rows={4} />
        ) : (
          <TextField key={language} {...field} />
        );
      })}
    </div>
  );
}

interface LocalTimeProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}

/** `2027-06-01T09:00`, in the time zone of the call; with its offset it is written as text. */
export function LocalTimeField({ pointer, ...words_ }: LocalTimeProps) {
  const field = useEditor().maybe(pointer);
  const hasOffset = field.value.length > '2027-06-01T09:00'.length;
  return (
    <TextField {...field} {...words_} type={hasOffset ? 'text' : 'datetime-local'} width="medium" />
  );
}

/** The values of a vocabulary, as a catalogue names them: `kind.call-for-commons`. */
export function useChoices(
  catalogue: Words,
  prefix: string,
  values: readonly string[],
  hints?: string,
): readonly Choice[] {
  const say = useWords(catalogue);
  return values.map((value) => ({
    value,
    label: say(`${prefix}.${value}`),
    hint: hints === undefined ? undefined : say(`${hints}.${value}`),
  }));
}
