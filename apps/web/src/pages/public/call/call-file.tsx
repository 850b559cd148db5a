import type { CallDocument } from '../../../api/contract';
import { formatList } from '../../../i18n/format';
import { useLanguage, useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';

import words from './call-details.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';

/** What an application holds: questions, documents, what partners agree on. */
export function CallFile({ call }: CallPartProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { language } = useLanguage();
  const clauses = call.charter.requiredClauses.map((clause) => say(`clause.${clause}`));
  return (
    <Section title={say('file')}>
      <ol className={styles['questions']}>
        {call.sections.map(({ code, label, help, fields }) => (
          <li key={code}>
            {read(label)}
            {fields.length > 1 && <small>{say('file.questions', { count: fields.length })}</small>}
            {help && read(help) !== '' && <p>{read(help)}</p>}
          </li>
        ))}
      </ol>
      {call.documents.length > 0 && (
        <>
          <h3>{say('file.documents')}</h3>
          <ul>
            {call.documents.map((document) => (
              <DocumentLine key={document.code} document={document} />
            ))}
          </ul>
        </>
      )}
      {clauses.length > 0 && (
        <p>{say('file.charter', { clauses: formatList(clauses, language) })}</p>
      )}
    </Section>
  );
}

function DocumentLine({ document }: { readonly document: CallDocument }) {
  const say = useWords(words);
  const read = useTranslated();
  const { validityMonths = null } = document;
  const label = read(document.label);
  const notes = [
    validityMonths === null ? null : say('file.document.age', { months: validityMonths }),
    document.isMandatory === false ? say('file.document.optional') : null,
  ].filter((note) => note !== null);
  return (
    <li>
      {document.scope === 'partner' ? say('file.document.each', { label }) : label}
      {notes.length > 0 && ` (${notes.join(', ')})`}
    </li>
  );
}
