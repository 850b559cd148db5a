import { client } from '../../../../../api/client';
import type { AccountedAid } from '../../../../../api/contract';
import { useWords } from '../../../../../i18n/words';
import { Section } from '../../../../../ui/page';
import { Status } from '../../../../../ui/status';
import type { Column } from '../../../../../ui/table/columns';
import { DataTable } from '../../../../../ui/table/data-table';
import { Day, Money } from '../../../../../ui/values';
import terms from '../../../../shared/aid-terms.words.json';
import { ActButton, Opener } from '../../../../shared/opener';
import { answerOf } from '../../../../shared/sending';

import type { AccountProps } from './aid-account';
import words from './aid.words.json';
import { DeclareAid } from './declare-aid';

/** The aids, the latest first; those that the organisation declared itself can be taken back. */
export function CountedAids({ organisationId, account, mayDeclare }: AccountProps) {
  const say = useWords(words);
  const columns = useColumns(organisationId);
  return (
    <Section title={say('aids')}>
      {mayDeclare && (
        <p>
          <Opener label={say('declare')} icon="plus">
            {(close) => <DeclareAid organisationId={organisationId} onDone={close} />}
          </Opener>
        </p>
      )}
      {account.aids.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <DataTable
          caption={say('aids')}
          rows={account.aids}
          rowId={({ id }) => id}
          columns={mayDeclare ? columns : columns.filter(({ id }) => id !== 'act')}
        />
      )}
    </Section>
  );
}

function useColumns(organisationId: string): readonly Column<AccountedAid>[] {
  const say = useWords(words);
  const term = useWords(terms);
  return [
    { id: 'authority', header: say('authority'), cell: ({ authority }) => authority },
    {
      id: 'regulation',
      header: say('regulation'),
      cell: ({ regulation }) => term(`regulation.${regulation}`),
    },
    {
      id: 'instrument',
      header: say('instrument'),
      cell: ({ instrument }) => term(`instrument.${instrument}`),
    },
    {
      id: 'equivalent',
      header: say('equivalent'),
      align: 'right',
      cell: ({ equivalent }) => <Money value={equivalent} />,
    },
    {
      id: 'granted',
      header: say('granted'),
      cell: ({ grantedOn }) => <Day iso={grantedOn} look="short" />,
    },
    {
      id: 'status',
      header: say('status'),
      cell: ({ status }) => (
        <Status tone={status === 'granted' ? 'good' : 'neutral'}>{term(`status.${status}`)}</Status>
      ),
    },
    {
      id: 'act',
      header: say('act'),
      cell: (aid) => <Withdrawal organisationId={organisationId} aid={aid} />,
    },
  ];
}

interface WithdrawalProps {
  readonly organisationId: string;
  readonly aid: AccountedAid;
}

function Withdrawal({ organisationId, aid }: WithdrawalProps) {
  const say = useWords(words);
  const { id: aidId, status, authority } = aid;
  if (status !== 'declared') return '—';
  return (
    <ActButton
      label={say('withdraw')}
      about={authority}
      text={say('withdraw.text')}
      told={say('withdrawn')}
      look="quiet"
      send={(key) => withdraw({ organisationId, aidId }, key)}
    />
  );
}

function withdraw(path: { organisationId: string; aidId: string }, key: string) {
  return answerOf(
    client.POST('/api/v1/organisations/{organisationId}/declared-aids/{aidId}/withdraw', {
      params: { path, header: { 'Idempotency-Key': key } },
    }),
  );
}
