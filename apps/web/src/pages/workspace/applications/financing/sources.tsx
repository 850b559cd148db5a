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
  const say = useWords(words);
  const refresh = useRefresh(application.id);
  const [edited, setEdited] = useState<FinancingSource | 'new' | null>(null);
  const save = api.useMutation('put', '/api/v1/applications/{applicationId}/financing-plan', {
    onSuccess: refresh,
  });
  const canWrite = plan.allowedActions.includes('write');
  const write = (sources: readonly FinancingSource[]) =>
    save.mutateAsync({
      params: { path: { applicationId: application.id }, header: ifMatch(plan.version) },
      body: { sources: [...sources] },
    });
  const others = (code: string) => plan.sources.filter((one) => one.code !== code);
  const problem = save.isError ? problemOf(save.error) : null;
  const columns = useColumns(call, plan, canWrite ? setEdited : null);
  return (
    <>
      {problem?.status === 412 && <StaleNotice onSee={() => void refresh()} />}
      <ErrorSummary
        refusals={0}
        faults={(problem?.errors ?? []).map(({ detail }) => ({ sentence: detail, fieldId: null }))}
      />
      {plan.sources.length === 0 ? (
        <EmptyState
          title={say('none')}
          actions={canWrite && <Button onClick={() => setEdited('new')}>{say('add')}</Button>}
        >
          <p>{say('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={say('title')}
            columns={columns}
            rows={plan.sources}
            rowId={({ code }) => code}
          />
          {canWrite && (
            <p>
              <Button look="secondary" icon="plus" onClick={() => setEdited('new')}>
                {say('add')}
              </Button>
            </p>
          )}
        </>
      )}
      {edited !== null && (
        <SourceDialog
          source={edited === 'new' ? null : edited}
          taken={plan.sources.map(({ code }) => code)}
          {...{ application, call }}
          onClose={() => setEdited(null)}
          onSave={async (source) => {
            await write(
              edited === 'new'
                ? [...plan.sources, source]
                : plan.sources.map((one) => (one.code === edited.code ? source : one)),
            );
          }}
          onRemove={async (code) => {
            await write(others(code));
          }}
        />
      )}
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
