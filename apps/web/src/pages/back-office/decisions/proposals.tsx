import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { DecisionProposal, DecisionResult } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/form/text-fields';
import { Notice } from '../../../ui/notice';
import { Status } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Money } from '../../../ui/values';
import terms from '../calls/terms.words.json';

import words from './decisions.words.json';
import { useDecidingMany } from './use-deciding-many';

interface ProposalsProps {
  readonly callId: string;
  readonly proposals: readonly DecisionProposal[];
}

/** Grants many proposals at once, with a result for each. */
export function Proposals({ callId, proposals }: ProposalsProps) {
  const say = useWords(words);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [releaseAt, setReleaseAt] = useState('');
  const { decide, results, refusal, isBusy } = useDecidingMany(callId);
  const chosen = proposals.filter(
    ({ applicationId, amount }) => ids.includes(applicationId) && Number(amount.amount) > 0,
  );
  return (
    <>
      {refusal !== '' && <Notice kind="error" title={refusal} isNew />}
      <DataTable
        caption={say('proposals')}
        columns={useColumns(results)}
        rows={proposals}
        rowId={({ applicationId }) => applicationId}
        selection={{ ids, onChange: setIds, name: ({ title }) => title }}
      />
      <p>{say('grant.many.text')}</p>
      <TextField
        id="tenues-jusque"
        name="releaseAt"
        type="datetime-local"
        width="medium"
        label={say('release.at')}
        hint={say('release.at.hint')}
        isOptional
        error={undefined}
        value={releaseAt}
        onChange={setReleaseAt}
      />
      <Button isBusy={isBusy || chosen.length === 0} onClick={() => void decide(chosen, releaseAt)}>
        {say('grant.many', { count: chosen.length })}
      </Button>
    </>
  );
}

function useColumns(results: readonly DecisionResult[]): readonly Column<DecisionProposal>[] {
  const say = useWords(words);
  const name = useWords(terms);
  return [
    {
      id: 'title',
      header: say('application'),
      cell: ({ title, reference }) => [reference, title].filter(Boolean).join(' · '),
    },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
    { id: 'method', header: say('method'), cell: ({ method }) => name(`method.${method}`) },
    {
      id: 'alone',
      header: say('one.by.one'),
      cell: ({ applicationId }) => (
        <Link to="/gestion/decisions/$applicationId" params={{ applicationId }}>
          {say('decide.one')}
        </Link>
      ),
    },
    {
      id: 'result',
      header: say('result'),
      cell: ({ applicationId }) => (
        <RowResult result={results.find((one) => one.applicationId === applicationId)} />
      ),
    },
  ];
}

function RowResult({ result }: { readonly result: DecisionResult | undefined }) {
  const say = useWords(words);
  if (result === undefined) return null;
  const { problem } = result;
  const reasons = problem?.errors.map(({ detail }) => detail).join(' ');
  return (
    <>
      <Status tone={result.result === 'decided' ? 'good' : 'bad'}>{say(result.result)}</Status>{' '}
      {reasons || problem?.title}
    </>
  );
}
