import { useTranslated } from '../../../../../i18n/language';
import { useWords } from '../../../../../i18n/words';
import { TextField } from '../../../../../ui/form/text-fields';
import { BothLanguages } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import words from './form.words.json';
import { freeCode } from './free-code';
import { QuestionFields } from './question-fields';
import { blankQuestion } from './questions';

/** The application form: its pages, and what each asks, in both languages. */
export function FormStep() {
  const say = useWords(words);
  const read = useTranslated();
  const { text, content } = useEditor();
  const { sections } = content;
  return (
    <>
      <p>{say('intro')}</p>
      <Rows
        pointer="/sections"
        title={say('sections')}
        what={say('section')}
        isFolded
        name={(index) => read(sections[index]?.label ?? NO_TEXT)}
        blank={() => ({
          code: freeCode('section', sections),
          label: NO_TEXT,
          help: NO_TEXT,
          fields: [blankQuestion([])],
        })}
      >
        {(pointer, index) => (
          <>
            <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
            <BothLanguages pointer={`${pointer}/help`} label={say('help')} isLong isOptional />
            <TextField
              {...text(`${pointer}/code`)}
              label={say('code')}
              hint={say('code.hint')}
              width="medium"
            />
            <Rows
              pointer={`${pointer}/fields`}
              title={say('questions')}
              what={say('question')}
              isFolded
              name={(at) => read(sections[index]?.fields[at]?.label ?? NO_TEXT)}
              blank={() => blankQuestion(sections[index]?.fields ?? [])}
            >
              {(field, at) => <QuestionFields pointer={field} section={index} at={at} />}
            </Rows>
          </>
        )}
      </Rows>
    </>
  );
}
