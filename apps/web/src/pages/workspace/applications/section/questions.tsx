import { useEffect, useId } from 'react';

import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ErrorSummary } from '../../../../ui/form/form';
import { Notice } from '../../../../ui/notice';

import { isAsked } from './conditions';
import { MergeScreen } from './merge-screen';
import { Question } from './question';
import { SaveStateLine } from './save-state';
import type { SectionDraft, DraftView } from './section-draft';
import type { SectionProps } from './section.page';
import styles from './section.module.css';
import words from './section.words.json';
import { useSectionDraft } from './use-section-draft';
import { HistoryDialog } from './history-dialog';

interface QuestionsProps extends SectionProps {
  /** The pointer that a link leads to: `/sections/needs/answers/who/2/name`. */
  readonly at: string | undefined;
}

/** The questions of a section, saved as they are answered. */
export function Questions({ application, section, at }: QuestionsProps) {
  const say = useWords(words);
  const prefix = useId();
  const { draft, view } = useSectionDraft(application.id, section);
  useFocusAt(prefix, at);
  const { state, isRecovered } = view;
  return (
    <>
      {isRecovered && (
        <Notice kind="info" title={say('recovered')}>
          <p>{say('recovered.text')}</p>
        </Notice>
      )}
      {state.kind === 'conflict' && (
        <MergeScreen
          section={section}
          applicationId={application.id}
          conflicts={state.conflicts}
          onResolve={(chosen) => draft.resolve(chosen)}
        />
      )}
      {state.kind === 'stopped' && (
        <Notice kind="error" title={say('stopped')} isNew>
          <p>{state.problem.detail}</p>
          <p>{say('stopped.text')}</p>
        </Notice>
      )}
      <Fields prefix={prefix} application={application} section={section} {...{ draft, view }} />
      <div className={styles['foot']}>
        <SaveStateLine state={state} onRetry={() => void draft.flush()} />
        <HistoryDialog application={application} section={section} draft={draft} />
      </div>
    </>
  );
}

interface FieldsProps extends SectionProps {
  readonly prefix: string;
  readonly draft: SectionDraft;
  readonly view: DraftView;
}

function Fields({ prefix, application, section, draft, view }: FieldsProps) {
  const read = useTranslated();
  const { answers, state } = view;
  const scope = { section: answers, sections: application.sections };
  const faults = state.kind === 'refused' ? state.faults : [];
  const errorAt = (pointer: string): string | undefined =>
    faults.find((fault) => fault.pointer === pointer)?.detail;
  return (
    <form
      noValidate
      className={styles['form']}
      aria-label={read(section.label)}
      onSubmit={(event) => {
        event.preventDefault();
        void draft.flush();
      }}
    >
      <ErrorSummary
        refusals={0}
        faults={faults.map(({ detail, pointer }) => ({
          sentence: detail,
          fieldId: pointer === null ? null : `${prefix}${pointer.split('/')[2] ?? ''}`,
        }))}
      />
      {section.fields
        .filter((field) => isAsked(field, scope))
        .map((field) => (
          <Question
            key={field.code}
            id={`${prefix}${field.code}`}
            field={field}
            value={answers[field.code]}
            onChange={(value) => draft.change(field.code, value)}
            error={errorAt(`/answers/${field.code}`)}
            errorAt={errorAt}
            scope={scope}
            applicationId={application.id}
          />
        ))}
    </form>
  );
}

/** Whoever comes from a finding of the pre-check is taken to its field. */
function useFocusAt(prefix: string, at: string | undefined): void {
  useEffect(() => {
    const code = /^\/sections\/[^/]+\/answers\/([^/]+)/.exec(at ?? '')?.[1];
    if (code === undefined) return;
    const field = document.getElementById(`${prefix}${code}`);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [prefix, at]);
}
