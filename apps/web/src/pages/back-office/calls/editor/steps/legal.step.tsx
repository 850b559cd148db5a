import { useWords } from '../../../../../i18n/words';
import { YesNoField } from '../../../../../ui/form/choice-fields';
import { TextArea } from '../../../../../ui/form/text-fields';
import { useEditor } from '../use-editor';

import words from './legal.words.json';

const QUESTIONS = [
  'initiative',
  'funderNeed',
  'directCounterpart',
  'detailedSpecification',
  'unitPrice',
] as const;

const UNANSWERED = Object.fromEntries(QUESTIONS.map((question) => [question, null]));

/** Grant or contract: what the funder says before it publishes. */
export function LegalStep() {
  const say = useWords(words);
  const { answer, maybe, content, set } = useEditor();
  const route = content.legalRoute ?? { answers: UNANSWERED, legalReview: null };
  return (
    <>
      <p>{say('intro')}</p>
      {QUESTIONS.map((question) => (
        <YesNoField
          key={question}
          {...answer(`/legalRoute/answers/${question}`)}
          label={say(question)}
          onChange={(value) =>
            set('/legalRoute', {
              ...route,
              answers: { ...UNANSWERED, ...route.answers, [question]: value },
            })
          }
        />
      ))}
      <TextArea
        {...maybe('/legalRoute/legalReview')}
        label={say('review')}
        hint={say('review.hint')}
        isOptional
        rows={4}
        onChange={(text) => set('/legalRoute', { ...route, legalReview: text || null })}
      />
    </>
  );
}
