import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Application, Call, FinancingPlan, FinancingSource } from '../../../../api/contract';
import { problemOf } from '../../../../api/problems';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { ErrorSummary } from '../../../../ui/form/form';
import { StaleNotice } from '../../../../ui/problem-state';
import type { Column } from '../../../../ui/table/columns';
import { DataTable } from '../../../../ui/table/data-table';
import { Money } from '../../../../ui/values';
import { ifMatch, useRefresh } from '../shared/use-application';

import words from './financing.words.json';
import { SourceDialog } from './source-dialog';

interface SourcesProps {
  readonly application: Application;
  readonly plan: FinancingPlan;
  readonly call: Call;
}

/** Each source, with how far its promise has come. */
export function Sources({ application, plan, call }: SourcesProps) {
  const refresh = useRefresh(application.id);
  const [edited, setEdited] = useState<FinancingSource | 'new' | null>(null);
  const { write, problem } = useWriting(application.id, plan);
  const old = edited === 'new' ? null : edited;
  return (
    <>
      {problem?.status === 412 && <StaleNotice onSee={() => void refresh()} />}
      <ErrorSummary
        refusals={0}
        faults={(problem?.errors ?? []).map(({ detail }) => ({ sentence: detail, fieldId: null }))}
      />
      <SourceTable
        plan={plan}
        call={call}
        onEdit={plan.allowedActions.includes('write') ? setEdited : null}
      />
      {edited !== null && (
        <SourceDialog
          source={old}
          taken={plan.sources.map(({ code }) => code)}
          {...{ application, call }}
          onClose={() => setEdited(null)}
          onSave={(source) =>
            write(
              old === null
                ? [...plan.sources, source]
                : plan.sources.map((one) => (one.code === old.code ? source : one)),
            )
          }
          onRemove={(removed) => write(plan.sources.filter(({ code }) => code !== removed))}
        />
      )}
    </>
  );
}

function useWriting(applicationId: string, { version }: FinancingPlan) {
  const refresh = useRefresh(applicationId);
  const save = api.useMutation('put', '/api/v1/applications/{applicationId}/financing-plan', {
    onSuccess: refresh,
  });
  const write = async (sources: readonly FinancingSource[]): Promise<void> => {
    await save.mutateAsync({
      params: { path: { applicationId }, header: ifMatch(version) },
      body: { sources: [...sources] },
    });
  };
  return { write, problem: save.isError ? problemOf(save.error) : null };
}

interface SourceTableProps extends Omit<SourcesProps, 'application'> {
  /** Null for those who read only. */
  readonly onEdit: ((source: FinancingSource | 'new') => void) | null;
}

function SourceTable({ plan, call, onEdit }: SourceTableProps) {
  const say = useWords(words);
  const columns = useColumns(call, plan, onEdit);
  const add = onEdit && <Button onClick={() => onEdit('new')}>{say('add')}</Button>;
  if (plan.sources.length === 0)
    return (
      <EmptyState title={say('none')} actions={add}>
        <p>{say('none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      <DataTable
        caption={say('title')}
        columns={columns}
        rows={plan.sources}
        rowId={({ code }) => code}
      />
      <p>{add}</p>
    </>
  );
}

function useColumns(
  call: Call,
  plan: FinancingPlan,
  onEdit: ((source: FinancingSource) => void) | null,
): readonly Column<FinancingSource>[] {
  const say = useWords(words);
  const nameOf = ({ label = null, funderId = null, kind }: FinancingSource): string =>
    label ?? (funderId === call.funderId ? call.funderName : say(`kind.${kind}`));
  return [
    { id: 'name', header: say('source'), cell: nameOf },
    { id: 'kind', header: say('kind'), cell: ({ kind }) => say(`kind.${kind}`) },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} isRound />,
    },
    { id: 'status', header: say('status'), cell: ({ status }) => say(`status.${status}`) },
    {
      id: 'condition',
      header: say('condition'),
      cell: ({ code, conditionText = null }) => {
        const state = plan.conditions.find(({ source }) => source === code)?.state;
        const told = state === undefined ? null : say(`condition.${state}`);
        return [conditionText, told].filter(Boolean).join(' · ') || '–';
      },
    },
    ...(onEdit === null
      ? []
      : [
          {
            id: 'edit',
            header: say('change'),
            cell: (source: FinancingSource) => (
              <Button look="quiet" isSmall onClick={() => onEdit(source)}>
                {say('change')}
                <span className="visually-hidden"> {nameOf(source)}</span>
              </Button>
            ),
          },
        ]),
  ];
}
