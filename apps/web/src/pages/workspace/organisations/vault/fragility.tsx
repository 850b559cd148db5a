import { api } from '../../../../api/client';
import type { Fragility, FragilityRatio } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Status, type Tone } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day, Percent } from '../../../../ui/values';
import styles from '../../shared/workspace.module.css';

import words from './accounts.words.json';

const TONES: Readonly<Record<FragilityRatio['class'], Tone>> = {
  A: 'good',
  B: 'good',
  C: 'waiting',
  D: 'bad',
};
const PPM_PER_PERCENT = 10_000;

/** How the organisation stands, in plain words; it never decides anything. */
export function FragilityReading({ organisationId }: { readonly organisationId: string }) {
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/fragility', {
    params: { path: { organisationId } },
  });
  return <Loaded query={query}>{(fragility) => <Reading fragility={fragility} />}</Loaded>;
}

function Reading({ fragility }: { readonly fragility: Fragility }) {
  const say = useWords(words);
  const { class: result, closedOn, ratios, isCapped, scale } = fragility;
  if (result === null || closedOn === null) return <p>{say('reading.none')}</p>;
  return (
    <>
      <Notice
        kind={result === 'A' || result === 'B' ? 'good' : 'warning'}
        title={say(`class.${result}`)}
      >
        <p>
          {say('reading.of')} <Day iso={closedOn} look="short" />. {say('reading.never')}
        </p>
        {isCapped && <p>{say('reading.capped')}</p>}
      </Notice>
      <Ratios ratios={ratios} />
      {scale !== null && (
        <p className={styles['quiet']}>{say('scale', { source: scale.source })}</p>
      )}
    </>
  );
}

function Ratios({ ratios }: Pick<Fragility, 'ratios'>) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('ratios')}
      rows={ratios}
      rowId={({ ratio }) => ratio}
      columns={[
        {
          id: 'ratio',
          header: say('ratio'),
          cell: ({ ratio }) => (
            <>
              {say(`ratio.${ratio}`)}
              <br />
              <span className={styles['quiet']}>{say(`ratio.${ratio}.help`)}</span>
            </>
          ),
        },
        {
          id: 'value',
          header: say('value'),
          align: 'right',
          cell: (ratio) => <RatioValue ratio={ratio} />,
        },
        {
          id: 'class',
          header: say('class'),
          cell: (ratio) => <Status tone={TONES[ratio.class]}>{say(`short.${ratio.class}`)}</Status>,
        },
      ]}
    />
  );
}

function RatioValue({ ratio: { value, unit } }: { readonly ratio: FragilityRatio }) {
  const say = useWords(words);
  if (value === null) return <>{say('unknown')}</>;
  if (unit === 'days') return <>{say('days', { count: value })}</>;
  return <Percent value={(value / PPM_PER_PERCENT).toFixed(1)} />;
}
