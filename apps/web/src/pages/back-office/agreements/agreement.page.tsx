import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Agreement } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Page, Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money, Percent } from '../../../ui/values';
import terms from '../calls/terms.words.json';

import { AgreementStatus } from './agreement-status';
import { AidSection } from './aid/aid-section';
import words from './agreements.words.json';
import { Parties } from './parties';
import { Revisions } from './revisions';

const route = getRouteApi('/gestion/conventions/$agreementId');

/** One agreement: who signs what, how it is paid, what it says and has said. */
export function AgreementPage() {
  const { agreementId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/agreements/{agreementId}', {
    params: { path: { agreementId } },
  });
  return <Loaded query={query}>{(agreement) => <Whole agreement={agreement} />}</Loaded>;
}

export interface AgreementProps {
  readonly agreement: Agreement;
}

function Whole({ agreement }: AgreementProps) {
  const say = useWords(words);
  const { id, reference, title, status, openRevisionNumber, revisionNumber } = agreement;
  const number = openRevisionNumber ?? revisionNumber;
  return (
    <Page
      title={title}
      above={
        <>
          <AgreementStatus status={status} />
          {reference}
        </>
      }
      crumbs={[
        <Link key="all" to="/gestion/conventions">
          {say('title')}
        </Link>,
        reference,
      ]}
      actions={
        <ButtonHref
          look="secondary"
          href={`/api/v1/agreements/${id}/revisions/${String(number)}/print`}
          target="_blank"
          rel="noreferrer"
        >
          {say('print')}
        </ButtonHref>
      }
    >
      <AgreementFacts agreement={agreement} />
      <Parties agreement={agreement} />
      <Instalments agreement={agreement} />
      <AidSection agreementId={id} />
      <Revisions agreement={agreement} />
      <Clauses agreement={agreement} />
    </Page>
  );
}

function AgreementFacts({ agreement }: AgreementProps) {
  const say = useWords(words);
  const { grant, startsOn, endsOn, draftedAt, inForceAt } = agreement;
  const day = (iso: string | null) => (iso === null ? '…' : <Day iso={iso} look="short" />);
  return (
    <Facts
      items={[
        { name: say('grant'), value: <Money value={grant} /> },
        { name: say('starts'), value: day(startsOn) },
        { name: say('ends'), value: day(endsOn) },
        { name: say('drafted'), value: day(draftedAt) },
        { name: say('in.force'), value: day(inForceAt) },
      ]}
    />
  );
}

function Instalments({ agreement }: AgreementProps) {
  const say = useWords(words);
  const name = useWords(terms);
  const read = useTranslated();
  const triggerOf = (trigger: string): string => {
    const key = `trigger.${trigger}`;
    return name.knows(key) ? name(key) : trigger;
  };
  return (
    <Section title={say('instalments')}>
      <DataTable
        caption={say('instalments')}
        rows={agreement.instalments}
        rowId={({ number }) => String(number)}
        columns={[
          { id: 'label', header: say('instalment'), cell: ({ label }) => read(label) },
          { id: 'when', header: say('when'), cell: ({ trigger }) => triggerOf(trigger) },
          {
            id: 'rate',
            header: say('rate'),
            align: 'right',
            cell: ({ rate }) => <Percent value={rate} />,
          },
          {
            id: 'amount',
            header: say('amount'),
            align: 'right',
            cell: ({ amount }) => <Money value={amount} />,
          },
        ]}
      />
    </Section>
  );
}

function Clauses({ agreement }: AgreementProps) {
  const say = useWords(words);
  const read = useTranslated();
  if (agreement.clauses.length === 0) return null;
  return (
    <Section title={say('clauses')}>
      {agreement.clauses.map(({ templateId, title, body }) => (
        <details key={templateId}>
          <summary>{read(title)}</summary>
          <p>{read(body)}</p>
        </details>
      ))}
    </Section>
  );
}
