import { useState } from 'react';

import { problemOf } from '../../../../api/problems';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { describedBy, Field, type FieldText } from '../../../../ui/form/field';
import formWords from '../../../../ui/form/form.words.json';
import { Icon } from '../../../../ui/icon';
import { sendFile } from '../shared/send-file';
import { useApplication } from '../shared/use-application';

import styles from './section.module.css';
import words from './section.words.json';
import { useOwnPartner } from '../shared/use-own-partner';

interface FileQuestionProps extends FieldText {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (fileId: string | null) => void;
  readonly error: string | undefined;
  readonly applicationId: string;
}

/** A file for an answer: chosen, sent at once, and replaced or taken away later. */
export function FileQuestion(props: FileQuestionProps) {
  const { id, name, label, hint, isOptional, value, onChange, applicationId } = props;
  const say = useWords(words);
  const { isBusy, sent, refusal, give } = useGiving(applicationId, onChange);
  const error = refusal ?? props.error;
  return (
    <Field id={id} label={label} hint={hint} isOptional={isOptional} error={error}>
      {value !== '' && (
        <p className={styles['file']}>
          <Icon name="document" />
          <a href={`/api/v1/applications/${applicationId}/files/${value}/content`}>
            {sent ?? say('file.open')}
          </a>
          <Button look="quiet" isSmall onClick={() => onChange(null)}>
            {say('file.remove')}
          </Button>
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        className={styles['choose']}
        disabled={isBusy}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error !== undefined || undefined}
        onChange={({ target }) => void give(target.files?.[0])}
      />
      <p role="status" className={styles['quiet']}>
        {isBusy ? say('file.sending') : ''}
      </p>
    </Field>
  );
}

function useGiving(applicationId: string, onChange: (fileId: string) => void) {
  const otherwise = useWords(formWords)('unreachable');
  const { data: application } = useApplication(applicationId);
  const own = useOwnPartner(application);
  const [state, setState] = useState<{ isBusy: boolean; sent?: string; refusal?: string }>({
    isBusy: false,
  });
  const give = async (file: File | undefined): Promise<void> => {
    if (file === undefined || own === null) return;
    setState({ isBusy: true });
    try {
      const { id } = await sendFile(file, own.organisation.id);
      setState({ isBusy: false, sent: file.name });
      onChange(id);
    } catch (error) {
      const { detail, errors } = problemOf(error);
      const refusal = errors[0]?.detail ?? (detail === '' ? otherwise : detail);
      setState({ isBusy: false, refusal });
    }
  };
  return { ...state, give };
}
