import { useState } from 'react';

import { api, client } from '../../../../api/client';
import type { BankDetails, OrganisationDocument } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { EmptyState } from '../../../../ui/empty-state';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Moment } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { Opener } from '../../../shared/opener';
import { answerOf, orNull, useSending } from '../../../shared/sending';

import { AddPaper } from './add-paper';
import words from './bank-account.words.json';
import type { VaultPartProps } from './vault.page';

/** Where money is sent: never shown whole, and never without its proof. */
export function BankAccount({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const params = { path: { organisationId: sheet.id } };
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/bank-details', {
    params,
  });
  const mayRecord = has(sheet.id, 'administrator', 'representative');
  return (
    <Loaded query={query}>
      {({ versions }) => {
        const latest = versions.toSorted((one, other) => other.number - one.number)[0];
        const record = mayRecord && (
          <Opener label={say(latest ? 'change' : 'record')} icon="pencil" look="primary">
            {(close) => (
              <RecordBank organisationId={sheet.id} replaces={latest?.number ?? 0} onDone={close} />
            )}
          </Opener>
        );
        return latest === undefined ? (
          <EmptyState title={say('none')} actions={record}>
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <BankFacts details={latest} />
            {record}
          </>
        );
      }}
    </Loaded>
  );
}

function BankFacts({ details }: { readonly details: BankDetails }) {
  const say = useWords(words);
  return (
    <>
      <Facts
        items={[
          { name: say('iban'), value: details.iban },
          { name: say('bic'), value: details.bic ?? say('bic.none') },
          { name: say('holder'), value: details.holder },
          { name: say('since'), value: <Moment iso={details.recordedAt} look="short" /> },
        ]}
      />
      <Notice kind="info">
        <p>{say('masked')}</p>
      </Notice>
    </>
  );
}

interface RecordBankProps {
  readonly organisationId: string;
  /** The number of those in use; 0 for none. */
  readonly replaces: number;
  readonly onDone: () => void;
}

function RecordBank(props: RecordBankProps) {
  const { organisationId } = props;
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/documents', {
    params: { path: { organisationId }, query: { 'filter[type]': 'bank-proof' } },
  });
  return (
    <Loaded query={query}>
      {({ data }) => {
        const proofs = data.filter(({ withdrawnAt }) => withdrawnAt === null);
        return proofs.length === 0 ? (
          <ProofFirst organisationId={organisationId} />
        ) : (
          <RecordForm {...props} proofs={proofs} />
        );
      }}
    </Loaded>
  );
}

/** Without a proof in the vault nothing can be recorded: it is asked for first. */
function ProofFirst({ organisationId }: { readonly organisationId: string }) {
  const say = useWords(words);
  const [isAdded, setAdded] = useState(false);
  if (isAdded) return <p role="status">{say('proof.added')}</p>;
  return (
    <>
      <p>{say('proof.first')}</p>
      <AddPaper organisationId={organisationId} type="bank-proof" onDone={() => setAdded(true)} />
    </>
  );
}

function RecordForm({
  organisationId,
  replaces,
  onDone,
  proofs,
}: RecordBankProps & { readonly proofs: readonly OrganisationDocument[] }) {
  const say = useWords(words);
  const form = useSending({
    initial: { iban: '', bic: '', holder: '', proofId: proofs[0]?.id ?? '' },
    send: ({ bic, ...values }, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/bank-details', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: { ...values, bic: orNull(bic), replaces },
        }),
      ),
    told: say('recorded'),
    onDone,
  });
  return (
    <Form form={form} action={say('record')}>
      <TextField {...form.field('iban')} label={say('iban')} hint={say('iban.hint')} />
      <TextField {...form.field('bic')} label={say('bic')} width="short" isOptional />
      <TextField {...form.field('holder')} label={say('holder')} hint={say('holder.hint')} />
      <SelectField
        {...form.field('proofId')}
        label={say('proof')}
        none={null}
        choices={proofs.map(({ id, fileName }) => ({ value: id, label: fileName }))}
      />
    </Form>
  );
}
