import type { ReactNode } from 'react';

import type { Agreement } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { Facts } from '../../../ui/card';
import { Page, Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money, Percent } from '../../../ui/values';

import { AgreementActions } from './agreement-actions';
import { AgreementStatus } from './agreement-status';
import words from './agreements.words.json';
import { Parties } from './parties';
import { Revisions } from './revisions';

interface SheetProps {
  readonly agreement: Agreement;
  /** The way back to the list. */
  readonly back: ReactNode;
  /** What only one side of the table sees, after the instalments. */
  readonly children?: ReactNode;
}

/** One agreement: who signs what, how it is paid, what it says and has said. */
export function AgreementSheet({ agreement, back, children }: SheetProps) {
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
      crumbs={[back, reference]}
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
      <AgreementActions agreement={agreement} />
      <Instalments agreement={agreement} />
      {children}
      <Revisions agreement={agreement} />
      <Clauses agreement={agreement} />
    </Page>
  );
}

interface AgreementProps {
  readonly agreement: Agreement;
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
  const read = useTranslated();
  const triggerOf = (trigger: string): string => {
    const key = `trigger.${trigger}`;
    return say.knows(key) ? say(key) : trigger;
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
