import { useTranslated } from '../../../../i18n/language';
import { AnswerRead } from '../shared/answer-read';

import type { HomeProps } from './application.page';
import styles from './home.module.css';

/** What each section says, to be read. */
export function SentAnswers({ application }: HomeProps) {
  const read = useTranslated();
  return application.sections.map(({ code, label, fields, answers }) => (
    <div key={code} className={styles['read']}>
      <h3>{read(label)}</h3>
      <dl>
        {fields
          .filter((field) => answers[field.code] !== undefined)
          .map((field) => (
            <div key={field.code}>
              <dt>{read(field.label)}</dt>
              <dd>
                <AnswerRead
                  field={field}
                  answer={answers[field.code]}
                  applicationId={application.id}
                />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  ));
}
