import { api } from '../../../../api/client';
import type { FinancingPlan, FinancingSource } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Status, type Tone } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Money, Percent } from '../../../../ui/values';
import type { ApplicationProps } from '../application.page';

import words from './money.words.json';

const TONES: Readonly<Record<FinancingSource['status'], Tone>> = {
  envisaged: 'neutral',
  requested: 'waiting',
  pledged: 'busy',
  granted: 'good',
  signed: 'good',
  paid: 'good',
  refused: 'bad',
  withdrawn: 'bad',
};

/** Who pays for the project, and how surely. */
export function Financing({ application }: ApplicationProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/financing-plan', {
    params: { path: { applicationId: application.id } },
  });
  return (
    <Section title={say('plan')}>
      <Loaded query={query}>{(plan) => <Plan plan={plan} application={application} />}</Loaded>
    </Section>
  );
}

function Plan({ plan, application }: ApplicationProps & { readonly plan: FinancingPlan }) {
  const say = useWords(words);
  const { gap, gapToSecure, coverage, grantRate, foreseen, secured } = plan;
  const isCovered = Number(gap.amount) <= 0;
  return (
    <>
      <Notice kind={isCovered ? 'good' : 'error'}>
        <p>{isCovered ? say('noGap') : say('gap')}</p>
        {!isCovered && (
          <p>
            <Money value={gap} />
          </p>
        )}
      </Notice>
      <Facts
        items={[
          { name: say('foreseen'), value: <Money value={foreseen} /> },
          { name: say('secured'), value: <Money value={secured} /> },
          { name: say('gapToSecure'), value: <Money value={gapToSecure} /> },
          {
            name: say('coverage'),
            value: coverage.percent === null ? '–' : <Percent value={coverage.percent} />,
          },
          {
            name: say('grantRate'),
            value: grantRate.percent === null ? '–' : <Percent value={grantRate.percent} />,
          },
        ]}
      />
      <Sources plan={plan} application={application} />
    </>
  );
}

function Sources({ plan, application }: ApplicationProps & { readonly plan: FinancingPlan }) {
  const say = useWords(words);
  const ownerOf = (partnerId: string | null | undefined): string =>
    application.partners.find((partner) => partner.partnerId === partnerId)?.organisation.name ??
    '–';
  return (
    <DataTable
      caption={say('sources')}
      rows={plan.sources}
      rowId={({ code }) => code}
      columns={[
        {
          id: 'label',
          header: say('source'),
          cell: ({ label, kind }) => label ?? say(`kind.${kind}`),
        },
        { id: 'kind', header: say('kind'), cell: ({ kind }) => say(`kind.${kind}`) },
        { id: 'partner', header: say('by.partner'), cell: ({ partnerId }) => ownerOf(partnerId) },
        {
          id: 'status',
          header: say('promise'),
          cell: ({ status }) => <Status tone={TONES[status]}>{say(`promise.${status}`)}</Status>,
        },
        {
          id: 'condition',
          header: say('condition'),
          cell: ({ conditionText }) => conditionText ?? '–',
        },
        {
          id: 'amount',
          header: say('amount'),
          align: 'right',
          cell: ({ amount }) => <Money value={amount} />,
        },
      ]}
    />
  );
}
