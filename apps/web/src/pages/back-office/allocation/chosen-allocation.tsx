import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { api } from '../../../api/client';
import type { AllocationRow, AppliedRow, AllocationPreview } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { formatMoney } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Status } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Figure, Money } from '../../../ui/values';
import terms from '../calls/terms.words.json';

import words from './allocation.words.json';

interface ChosenProps {
  readonly allocation: AllocationPreview;
  readonly onRefused: (error: unknown) => void;
}

/** The chosen allocation, row by row; then what became of each once it was proposed. */
export function ChosenAllocation({ allocation, onRefused }: ChosenProps) {
  const say = useWords(words);
  const name = useWords(terms);
  const { language } = useLanguage();
  const { results, propose, isBusy } = useProposing(allocation, onRefused);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const title = say('preview', { method: name(`method.${allocation.method}`) });
  const columns = useColumns(results);
  const facts = Object.fromEntries(
    (['total', 'general', 'risk'] as const).map((key) => [
      key,
      formatMoney(allocation[key], language, true),
    ]),
  );
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={title}>
        {allocation.refusals.length > 0 ? (
          <NotComputed allocation={allocation} />
        ) : (
          <>
            <p>{say('preview.facts', facts)}</p>
            <DataTable
              caption={results === null ? title : say('results')}
              columns={columns}
              rows={allocation.rows}
              rowId={({ applicationId }) => applicationId}
            />
            <p>
              {results === null ? (
                <Button isBusy={isBusy} onClick={() => void propose()}>
                  {say('propose')}
                </Button>
              ) : (
                <ButtonLink
                  icon="arrow"
                  to="/gestion/appels/$callId/decisions"
                  params={{ callId: allocation.callId }}
                >
                  {say('decide')}
                </ButtonLink>
              )}
            </p>
          </>
        )}
      </Section>
    </div>
  );
}

function NotComputed({ allocation }: Pick<ChosenProps, 'allocation'>) {
  const say = useWords(words);
  const { refusals, sessionId } = allocation;
  return (
    <Notice kind="warning" title={say('refused')} isNew>
      <ul>
        {refusals.map(({ code, detail }) => (
          <li key={code}>{detail}</li>
        ))}
      </ul>
      {sessionId !== null && <p>{say('session')}</p>}
    </Notice>
  );
}

function useProposing({ id: allocationId }: AllocationPreview, onRefused: (e: unknown) => void) {
  const queries = useQueryClient();
  const intent = useIntent();
  const [results, setResults] = useState<readonly AppliedRow[] | null>(null);
  const apply = api.useMutation('post', '/api/v1/allocations/{allocationId}/apply');
  const propose = async (): Promise<void> => {
    const header = { 'Idempotency-Key': intent.key };
    try {
      setResults(await apply.mutateAsync({ params: { path: { allocationId }, header } }));
      await queries.invalidateQueries({
        queryKey: ['get', '/api/v1/calls/{callId}/decision-proposals'],
      });
    } catch (error) {
      intent.renew();
      onRefused(error);
    }
  };
  return { results, propose, isBusy: apply.isPending };
}

function useColumns(results: readonly AppliedRow[] | null): readonly Column<AllocationRow>[] {
  const say = useWords(words);
  const columns: readonly Column<AllocationRow>[] = [
    { id: 'title', header: say('application'), cell: ({ title }) => title },
    {
      id: 'score',
      header: say('score'),
      align: 'right',
      cell: ({ score }) => score && <Figure value={score} />,
    },
    {
      id: 'requested',
      header: say('requested'),
      align: 'right',
      cell: ({ requested }) => <Money value={requested} isRound />,
    },
    {
      id: 'minimum',
      header: say('minimum'),
      align: 'right',
      cell: ({ viableMinimum }) => viableMinimum && <Money value={viableMinimum} isRound />,
    },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
    { id: 'why', header: say('why'), cell: ({ because }) => because.detail },
  ];
  if (results === null) return columns;
  return [
    ...columns,
    {
      id: 'result',
      header: say('result'),
      cell: ({ applicationId }) => (
        <Outcome row={results.find((one) => one.applicationId === applicationId)} />
      ),
    },
  ];
}

function Outcome({ row }: { readonly row: AppliedRow | undefined }) {
  const say = useWords(words);
  if (row === undefined) return null;
  return (
    <>
      <Status tone={row.result === 'proposed' ? 'good' : 'bad'}>{say(row.result)}</Status>{' '}
      {row.because?.detail}
    </>
  );
}
