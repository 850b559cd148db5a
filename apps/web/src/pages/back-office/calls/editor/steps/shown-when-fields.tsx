import type { CallField } from '../../../../../api/contract';
import { useTranslated } from '../../../../../i18n/language';
import { useWords } from '../../../../../i18n/words';
import { CheckboxesField, SelectField, type Choice } from '../../../../../ui/form/choice-fields';
import { useEditor } from '../use-editor';

import words from './form.words.json';

interface ShownWhenProps {
  readonly pointer: string;
  readonly section: number;
  readonly at: number;
}

/** A question that is asked only after some answers to an earlier one of its page. */
export function ShownWhenFields({ pointer, section, at }: ShownWhenProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { text, list, set, content } = useEditor();
  const earlier = (content.sections[section]?.fields ?? []).slice(0, at).filter(isClosed);
  const field = text(`${pointer}/shownWhen/field`);
  const answers = useAnswers(earlier.find(({ code }) => code === field.value));
  if (earlier.length === 0) return null;
  return (
    <>
      <SelectField
        {...field}
        label={say('when')}
        none={say('when.always')}
        choices={earlier.map(({ code, label }) => ({ value: code, label: read(label) }))}
        onChange={(code) =>
          set(`${pointer}/shownWhen`, code === '' ? null : { field: code, is: [] })
        }
      />
      {field.value !== '' && (
        <CheckboxesField
          {...list(`${pointer}/shownWhen/is`)}
          label={say('when.is')}
          choices={answers}
        />
      )}
    </>
  );
}

function useAnswers(question: CallField | undefined): readonly Choice[] {
  const say = useWords(words);
  const read = useTranslated();
  if (question?.type === 'yes-no') {
    return [
      { value: 'true', label: say('yes') },
      { value: 'false', label: say('no') },
    ];
  }
  return (question?.options ?? []).map(({ code, label }) => ({ value: code, label: read(label) }));
}

/** Only questions with a few answers can open or close others. */
function isClosed({ type }: CallField): boolean {
  return type === 'yes-no' || type === 'choice' || type === 'choices';
}
