import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import type { Agreement } from '../../../api/contract';
import { problemOf } from '../../../api/problems';
import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Status } from '../../../ui/status';
import { DataTable } from '../../../ui/table/data-table';
import { tell } from '../../../ui/toasts';
import { Money, Moment } from '../../../ui/values';

import words from './agreements.words.json';

interface PartiesProps {
  readonly agreement: Agreement;
}

/** Who signs, for how much, and who has signed: of what is in force, and of what is proposed. */
export function Parties({ agreement }: PartiesProps) {
  const say = useWords(words);
  const { openRevisionNumber: open, revisionNumber, parties, contentHash } = agreement;
  const isAmended = open !== null && open !== revisionNumber;
  return (
    <>
      {isAmended && <Amendment agreement={agreement} number={open} />}
      <Section title={say('parties')}>
        <PartyTable parties={parties} caption={say('parties')} />
        {!isAmended && <Signing agreement={agreement} text={{ parties, contentHash }} />}
      </Section>
    </>
  );
}

/** The revision that waits for signatures beside the one in force. */
function Amendment({ agreement, number }: PartiesProps & { readonly number: number }) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}/revisions/{number}', {
    params: { path: { agreementId: agreement.id, number } },
  });
  return (
    <Section title={say('amendment', { number })}>
      <Loaded query={query}>
        {(revision) => (
          <>
            {revision.reason !== null && <p>{revision.reason}</p>}
            <PartyTable parties={revision.parties} caption={say('amendment', { number })} />
            <Signing agreement={agreement} text={revision} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface PartyTableProps {
  readonly parties: Agreement['parties'];
  readonly caption: string;
}

function PartyTable({ parties, caption }: PartyTableProps) {
  const say = useWords(words);
  return (
    <DataTable
      caption={caption}
      rows={parties}
      rowId={({ organisationId }) => organisationId}
      columns={[
        { id: 'party', header: say('party'), cell: ({ name }) => name },
        {
          id: 'capacity',
          header: say('capacity'),
          cell: ({ capacity }) => say(`capacity.${capacity}`),
        },
        {
          id: 'share',
          header: say('share'),
          align: 'right',
          cell: ({ share }) => <Money value={share} />,
        },
        {
          id: 'signed',
          header: say('signed'),
          cell: ({ signedAt }) =>
            signedAt === null ? (
              <Status tone="waiting">{say('unsigned')}</Status>
            ) : (
              <Moment iso={signedAt} look="short" />
            ),
        },
      ]}
    />
  );
}

/** What is signed: its parties, and the fingerprint of its text. */
interface SignedText {
  readonly parties: Agreement['parties'];
  readonly contentHash: string;
}

interface SigningProps extends PartiesProps {
  readonly text: SignedText;
}

/** Signs for each party that one acts for, and that has not signed. */
function Signing({ agreement, text: { parties, contentHash } }: SigningProps) {
  const say = useWords(words);
  const { me } = useSession();
  const { sign, isBusy, refusal } = useSigning(agreement, contentHash);
  const mine = new Set(me?.memberships.map(({ organisation }) => organisation.id));
  const waiting = parties.filter(
    ({ organisationId, signedAt }) => signedAt === null && mine.has(organisationId),
  );
  if (waiting.length === 0 || !agreement.allowedActions.includes('sign')) return null;
  return (
    <>
      <p>{say('sign.text', { hash: contentHash.slice(0, 12) })}</p>
      {refusal !== '' && (
        <Notice kind="error" title={say('failed')} isNew>
          <p>{refusal}</p>
        </Notice>
      )}
      {waiting.map(({ organisationId, name }) => (
        <Button key={organisationId} isBusy={isBusy} onClick={() => void sign(organisationId)}>
          {say('sign.for', { name })}
        </Button>
      ))}
    </>
  );
}

function useSigning({ id: agreementId, version }: Agreement, contentHash: string) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const [refusal, setRefusal] = useState('');
  const mutation = api.useMutation('post', '/api/v1/agreements/{agreementId}/sign');
  const sign = async (organisationId: string): Promise<void> => {
    const header = { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': intent.key };
    const params = { path: { agreementId }, header };
    try {
      await mutation.mutateAsync({ params, body: { organisationId, contentHash } });
      setRefusal('');
      tell(say('signed.now'));
    } catch (error) {
      const { errors, detail } = problemOf(error);
      setRefusal(errors[0]?.detail || detail || say('unreachable'));
    } finally {
      intent.renew();
      await queries.invalidateQueries();
    }
  };
  return { sign, isBusy: mutation.isPending, refusal };
}
