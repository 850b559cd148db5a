import { useTranslated } from '../../../../i18n/language';
import {
  CheckboxesField,
  RadioField,
  SelectField,
  YesNoField,
} from '../../../../ui/form/choice-fields';
import { NumberField, TextArea, TextField } from '../../../../ui/form/text-fields';
import { rowsIn } from '../shared/answer-read';

import { BlockQuestion } from './block-question';
import { FileQuestion } from './file-question';
import type { QuestionProps } from './question-props';

/** Beyond that many, options are a list to open. */
const RADIOS_MAX = 7;

/** A text up to that length has one line. */
const LINE_MAX = 120;

/** One question of the form, by the type of its answer. */
export function Question(props: QuestionProps) {
  const { id, field, value, onChange, error } = props;
  const read = useTranslated();
  const help = read(field.help);
  const text = {
    label: read(field.label),
    hint: help === '' ? undefined : help,
    isOptional: field.full !== 'mandatory',
  };
  const common = { id, name: field.code, error, ...text };
  const written = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'number':
      return (
        <NumberField
          {...common}
          value={written}
          onChange={onChange}
          unit={field.unit === null ? undefined : read(field.unit)}
        />
      );
    case 'money':
      return <NumberField {...common} value={written} onChange={onChange} unit="€" />;
    case 'date':
      return (
        <TextField {...common} type="date" width="short" value={written} onChange={onChange} />
      );
    case 'yes-no': {
      const yes = typeof value === 'boolean' ? value : null;
      return <YesNoField {...common} value={yes} onChange={onChange} />;
    }
    case 'choice':
    case 'choices':
      return <ChoiceQuestion {...props} />;
    case 'file':
      return <FileQuestion {...common} value={written} onChange={onChange} {...wider(props)} />;
    case 'block':
      return <BlockQuestion {...props} rows={rowsIn(value ?? undefined)} ask={Question} />;
    default:
      return <TextQuestion {...props} />;
  }
}

function wider({ applicationId }: QuestionProps): { readonly applicationId: string } {
  return { applicationId };
}

function TextQuestion({ id, field, value, onChange, error }: QuestionProps) {
  const read = useTranslated();
  const help = read(field.help);
  const { maxLength, code } = field;
  return (
    <TextArea
      id={id}
      name={code}
      error={error}
      label={read(field.label)}
      hint={help === '' ? undefined : help}
      isOptional={field.full !== 'mandatory'}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      maxLength={maxLength ?? undefined}
      rows={maxLength !== null && maxLength <= LINE_MAX ? 2 : 8}
    />
  );
}

function ChoiceQuestion({ id, field, value, onChange, error }: QuestionProps) {
  const read = useTranslated();
  const help = read(field.help);
  const choices = field.options.map(({ code, label }) => ({ value: code, label: read(label) }));
  const common = {
    id,
    name: field.code,
    error,
    label: read(field.label),
    hint: help === '' ? undefined : help,
    isOptional: field.full !== 'mandatory',
    choices,
  };
  if (field.type === 'choices') {
    const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    return <CheckboxesField {...common} value={chosen} onChange={(next) => onChange([...next])} />;
  }
  const one = typeof value === 'string' ? value : '';
  return choices.length <= RADIOS_MAX ? (
    <RadioField {...common} value={one} onChange={onChange} />
  ) : (
    <SelectField {...common} value={one} onChange={onChange} />
  );
}
