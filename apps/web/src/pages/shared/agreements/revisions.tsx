import { api } from '../../../api/client';
import type { Agreement, AgreementChange, AgreementRevision } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Timeline } from '../../../ui/timeline';
import { Money, Moment, Percent } from '../../../ui/values';

import words from './agreements.words.json';

interface RevisionsProps {
  readonly agreement: Agreement;
}

/** What was proposed to the parties, one revision after the other, and what each changes. */
export function Revisions({ agreement }: RevisionsProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}/revisions', {
    params: { path: { agreementId: agreement.id } },
  });
  return (
    <Section title={say('revisions')}>
      <Loaded query={query}>
        {({ revisions }) => (
          <Timeline
            steps={revisions.map((revision) => ({
              key: String(revision.number),
              state: revision.status === 'proposed' ? 'now' : 'done',
              name: `${say('revision', { number: revision.number })} · ${say(`revision.${revision.status}`)}`,
              when: <Moment iso={revision.proposedAt} look="short" />,
              more: <RevisionMore agreementId={agreement.id} revision={revision} />,
            }))}
          />
        )}
      </Loaded>
    </Section>
  );
}

interface MoreProps {
  readonly agreementId: string;
  readonly revision: AgreementRevision;
}

function RevisionMore({ agreementId, revision }: MoreProps) {
  return (
    <>
      {revision.reason && <p>{revision.reason}</p>}
      {revision.settledReason && <p>{revision.settledReason}</p>}
      {revision.number > 1 && <Changes agreementId={agreementId} number={revision.number} />}
    </>
  );
}

/** Term by term: before, after, and the difference in euros and percent. */
function Changes({
  agreementId,
  number,
}: {
  readonly agreementId: string;
  readonly number: number;
}) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}/revisions/{number}/changes', {
    params: { path: { agreementId, number } },
  });
  return (
    <Loaded query={query}>
      {({ since, changes }) =>
        changes.length === 0 ? (
          <p>{say('same')}</p>
        ) : (
          <DataTable
            caption={say('changes', { number, since })}
            rows={changes}
            rowId={({ field }) => field}
            columns={[
              { id: 'field', header: say('field'), cell: ({ field }) => field },
              {
                id: 'before',
                header: say('before'),
                cell: (change) => <Side {...change} side="before" />,
              },
              {
                id: 'after',
                header: say('after'),
                cell: (change) => <Side {...change} side="after" />,
              },
              { id: 'delta', header: say('delta'), align: 'right', cell: Delta },
            ]}
          />
        )
      }
    </Loaded>
  );
}

function Side({ kind, side, ...change }: AgreementChange & { readonly side: 'before' | 'after' }) {
  const value = change[side];
  if (value === null) return '…';
  return kind === 'money' ? <Money value={{ amount: value, currency: 'EUR' }} /> : value;
}

function Delta({ delta }: AgreementChange) {
  if (delta === null) return null;
  return (
    <>
      <Money value={{ amount: delta.amount, currency: 'EUR' }} />
      {delta.percent !== null && (
        <>
          {' '}
          (<Percent value={delta.percent} />)
        </>
      )}
    </>
  );
}
