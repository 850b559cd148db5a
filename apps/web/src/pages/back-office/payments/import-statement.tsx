import { useState } from 'react';

import { client } from '../../../api/client';
import type { StatementImport } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Field } from '../../../ui/form/field';
import fieldStyles from '../../../ui/form/field.module.css';
import { Form } from '../../../ui/form/form';
import { Notice } from '../../../ui/notice';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';

import styles from './payments.module.css';
import type { ViewProps } from './payments.page';
import words from './payments.words.json';

/** Reads a statement in, and says what it came to. */
export function ImportStatement({ funderId }: ViewProps) {
  const say = useWords(words);
  const [report, setReport] = useState<StatementImport | null>(null);
  return (
    <div className={styles['bar']}>
      <Opener label={say('import')} look="primary">
        {(close) => (
          <Importing
            funderId={funderId}
            onDone={(answer) => {
              setReport(answer);
              close();
            }}
          />
        )}
      </Opener>
      {report !== null && (
        <Notice kind={report.open > 0 ? 'warning' : 'good'} isNew>
          <p>
            {say('imported', { lines: report.lines, matched: report.matched, open: report.open })}
          </p>
        </Notice>
      )}
    </div>
  );
}

interface ImportingProps extends ViewProps {
  readonly onDone: (report: StatementImport) => void;
}

function Importing({ funderId, onDone }: ImportingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { content: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/bank-statements', {
          params: {
            path: { organisationId: funderId },
            header: { 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    onDone,
  });
  const { id, error, onChange } = form.field('content');
  return (
    <Form form={form} action={say('import')}>
      <p>{say('import.text')}</p>
      <Field id={id} label={say('import.file')} error={error}>
        <input
          id={id}
          type="file"
          accept=".xml,application/xml,text/xml"
          className={fieldStyles['input']}
          onChange={({ target }) => void target.files?.[0]?.text().then(onChange)}
        />
      </Field>
    </Form>
  );
}
