import type { CallField } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { CheckboxesField, RadioField, YesNoField } from '../../../../ui/form/choice-fields';
import type { FieldText } from '../../../../ui/form/field';
import { NumberField, TextArea, TextField } from '../../../../ui/form/text-fields';
import type { FieldState } from '../../../../ui/form/use-form';

import styles from './preview.module.css';
import words from './preview.words.json';

/** What was tried, by section and field. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Under which a text is one line. */
const ONE_LINE = 200;

interface PreviewFieldProps {
  readonly field: CallField;
  readonly place: string;
  readonly isOptional: boolean;
  readonly answers: Answers;
  readonly onAnswer: (place: string, value: Answers[string]) => void;
}

/** One question, to be tried. */
export function PreviewField(props: PreviewFieldProps) {
  const { field, place, isOptional, answers, onAnswer } = props;
  const say = useWords(words);
  const read = useTranslated();
  const common = {
    id: `essai-${place.replaceAll('.', '-')}`,
    name: place,
    label: read(field.label) || say('unnamed'),
    hint: field.help ? read(field.help) : undefined,
    isOptional,
    error: undefined,
  };
  if (field.type === 'block') return <BlockPreview {...props} label={common.label} />;
  if (field.type === 'file') return <FilePreview label={common.label} hint={common.hint} />;
  const change = (value: Answers[string]): void => onAnswer(place, value);
  const box = { common, field, given: answers[place], change };
  return CHOSEN.has(field.type) ? <ChosenPreview {...box} /> : <WrittenPreview {...box} />;
}

const CHOSEN: ReadonlySet<string> = new Set(['yes-no', 'choice', 'choices']);

interface BoxProps {
  readonly common: Omit<FieldState<unknown>, 'value' | 'onChange'> & FieldText;
  readonly field: CallField;
  readonly given: Answers[string] | undefined;
  readonly change: (value: Answers[string]) => void;
}

function WrittenPreview({ common, field, given, change }: BoxProps) {
  const read = useTranslated();
  const box = { ...common, value: typeof given === 'string' ? given : '', onChange: change };
  if (field.type === 'number')
    return <NumberField {...box} unit={field.unit ? read(field.unit) : undefined} />;
  if (field.type === 'money') return <NumberField {...box} unit="€" />;
  if (field.type === 'date') return <TextField {...box} type="date" width="medium" />;
  if (field.maxLength && field.maxLength <= ONE_LINE) return <TextField {...box} />;
  return <TextArea {...box} maxLength={field.maxLength ?? undefined} />;
}

function ChosenPreview({ common, field, given, change }: BoxProps) {
  const read = useTranslated();
  const choices = (field.options ?? []).map(({ code, label }) => ({
    value: code,
    label: read(label),
  }));
  if (field.type === 'yes-no') {
    const value = typeof given === 'boolean' ? given : null;
    return <YesNoField {...common} value={value} onChange={(yes) => change(yes ?? false)} />;
  }
  if (field.type === 'choice') {
    const value = typeof given === 'string' ? given : '';
    return <RadioField {...common} value={value} onChange={change} choices={choices} />;
  }
  const values = typeof given === 'object' ? given : [];
  return <CheckboxesField {...common} value={values} onChange={change} choices={choices} />;
}

function FilePreview({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const say = useWords(words);
  return (
    <div className={styles['file']}>
      <p className={styles['label']}>{label}</p>
      {hint && <p>{hint}</p>}
      <p>{say('file')}</p>
    </div>
  );
}

function BlockPreview({ label, ...props }: PreviewFieldProps & { readonly label: string }) {
  const say = useWords(words);
  const { field, place } = props;
  return (
    <fieldset className={styles['block']}>
      <legend>{label}</legend>
      <p>{say('block', { min: field.minItems ?? 0 })}</p>
      {(field.fields ?? []).map((column) => (
        <PreviewField
          key={column.code}
          {...props}
          field={column}
          place={`${place}.${column.code}`}
          isOptional={column.full === 'optional'}
        />
      ))}
    </fieldset>
  );
}
