import { useState } from 'react';

import type { CallSection } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';

import { PreviewField, type Answers } from './preview-field';
import styles from './preview.module.css';
import words from './preview.words.json';

export type Step = 'concept' | 'full';

interface PagesProps {
  readonly sections: readonly CallSection[];
  readonly step: Step;
}

/** One group of questions per page, with the others a press away. */
export function FormPages({ sections, step }: PagesProps) {
  const say = useWords(words);
  const nameOf = useNames();
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [section, next] = [sections[at], sections[at + 1]];
  return (
    <div className={styles['layout']}>
      <nav aria-label={say('pages')}>
        <ol className={styles['pages']}>
          {sections.map((one, index) => (
            <li key={one.code}>
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                onClick={() => setAt(index)}
              >
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles['sheet']} aria-labelledby="page-du-formulaire">
        <p className={styles['progress']}>
          {say('progress', { number: at + 1, count: sections.length })}
        </p>
        {section && (
          <FormPage
            section={section}
            step={step}
            answers={answers}
            onAnswer={(place, value) => setAnswers({ ...answers, [place]: value })}
          />
        )}
        {next && (
          <Button icon="arrow" onClick={() => setAt(at + 1)}>
            {say('next', { name: nameOf(next) })}
          </Button>
        )}
      </section>
    </div>
  );
}

interface PageProps {
  readonly section: CallSection;
  readonly step: Step;
  readonly answers: Answers;
  readonly onAnswer: (place: string, value: Answers[string]) => void;
}

function FormPage({ section, step, answers, onAnswer }: PageProps) {
  const read = useTranslated();
  const nameOf = useNames();
  return (
    <>
      <h2 id="page-du-formulaire">{nameOf(section)}</h2>
      {section.help && <p>{read(section.help)}</p>}
      {section.fields
        .filter(({ shownWhen }) => isMet(shownWhen, section.code, answers))
        .map((field) => (
          <PreviewField
            key={field.code}
            field={field}
            place={`${section.code}.${field.code}`}
            isOptional={field[step] === 'optional'}
            answers={answers}
            onAnswer={onAnswer}
          />
        ))}
    </>
  );
}

function useNames() {
  const say = useWords(words);
  const read = useTranslated();
  return ({ label }: CallSection): string => read(label) || say('unnamed');
}

/** Whether an earlier answer opens the question. */
function isMet(
  condition: CallSection['fields'][number]['shownWhen'],
  section: string,
  answers: Answers,
): boolean {
  if (!condition) return true;
  const place = condition.field.includes('.') ? condition.field : `${section}.${condition.field}`;
  const given = [answers[place] ?? ''].flat().map(String);
  return condition.is.some((one) => given.includes(one));
}
