import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { ApplicationOutline } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { SelectField } from '../../../../ui/form/choice-fields';
import { TextArea } from '../../../../ui/form/text-fields';
import { Notice } from '../../../../ui/notice';
import { DataTable } from '../../../../ui/table/data-table';
import { Money } from '../../../../ui/values';

import styles from './selection.module.css';
import words from './selection.words.json';
import { NO_CHOICE, useSelecting, type Choice, type Outcome } from './use-selecting';

interface ConceptsProps {
  readonly callId: string;
  readonly concepts: readonly ApplicationOutline[];
}

/** One line for each concept: what becomes of it, and why. */
export function Concepts({ callId, concepts }: ConceptsProps) {
  const say = useWords(words);
  const { choices, choose, picks, save, results, refusal, faults, isBusy } = useSelecting(
    callId,
    concepts,
  );
  const problems = new Map(results.map(({ applicationId, problem }) => [applicationId, problem]));
  const done = results.filter(({ result }) => result === 'done').length;
  return (
    <>
      <Outcomes done={done} refusal={refusal} />
      {concepts.length > 0 && (
        <>
          <DataTable
            caption={say('caption')}
            rows={concepts}
            rowId={({ id }) => id}
            columns={[
              { id: 'project', header: say('project'), cell: (one) => <Project concept={one} /> },
              {
                id: 'requested',
                header: say('requested'),
                align: 'right',
                cell: ({ requested }) => <Money value={requested} isRound />,
              },
              {
                id: 'outcome',
                header: say('outcome'),
                cell: (one) => (
                  <Chosen
                    concept={one}
                    choice={choices[one.id] ?? NO_CHOICE}
                    problem={problems.get(one.id)?.reasons.join(' ')}
                    fault={faults[one.id]}
                    onChoose={(changes) => choose(one.id, changes)}
                  />
                ),
              },
            ]}
          />
          <div className={styles['actions']}>
            <Button isBusy={isBusy} disabled={picks.length === 0} onClick={() => void save()}>
              {say('send', { count: picks.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface OutcomesProps {
  readonly done: number;
  readonly refusal: string;
}

/** What came of saving. */
function Outcomes({ done, refusal }: OutcomesProps) {
  const say = useWords(words);
  return (
    <>
      {done > 0 && (
        <Notice kind="good" isNew>
          <p>{say('done', { count: done })}</p>
        </Notice>
      )}
      {refusal !== '' && (
        <Notice kind="error" title={say('failed')} isNew>
          <p>{refusal}</p>
        </Notice>
      )}
    </>
  );
}

function Project({ concept }: { readonly concept: ApplicationOutline }) {
  const { id, title, reference, lead } = concept;
  return (
    <>
      <Link to="/gestion/candidatures/$applicationId" params={{ applicationId: id }}>
        {title}
      </Link>
      <br />
      {reference} · {lead.name}
    </>
  );
}

interface ChosenProps {
  readonly concept: ApplicationOutline;
  readonly choice: Choice;
  /** Why the API refused it. */
  readonly problem: string | undefined;
  /** What is wrong with the reason. */
  readonly fault: string | undefined;
  readonly onChoose: (changes: Partial<Choice>) => void;
}

function Chosen({ concept: { title }, choice, problem, fault, onChoose }: ChosenProps) {
  const say = useWords(words);
  const id = useId();
  return (
    <>
      <SelectField
        id={`${id}outcome`}
        name="outcome"
        label={say('outcome.of', { title })}
        none={say('outcome.none')}
        value={choice.outcome}
        error={problem === undefined ? undefined : say('refused', { reasons: problem })}
        choices={(['invited', 'not-selected'] as const).map((value) => ({
          value,
          label: say(`outcome.${value}`),
        }))}
        onChange={(outcome) => onChoose({ outcome: outcome as Outcome | '' })}
      />
      {choice.outcome !== '' && (
        <TextArea
          id={`${id}reason`}
          name="reason"
          label={say('reason.of', { title })}
          hint={say('reason.hint')}
          rows={2}
          value={choice.reason}
          error={fault}
          onChange={(reason) => onChoose({ reason })}
        />
      )}
    </>
  );
}
