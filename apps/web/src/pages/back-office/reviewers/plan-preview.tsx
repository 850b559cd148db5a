import type { ReviewPlanRow } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Notice } from '../../../ui/notice';
import { Status } from '../../../ui/status';
import { DataTable } from '../../../ui/table/data-table';

import styles from './reviewers.module.css';
import words from './reviewers.words.json';

interface PlanPreviewProps {
  readonly rows: readonly ReviewPlanRow[];
  readonly nameOf: (personId: string) => string;
  readonly titleOf: (applicationId: string) => string;
}

/** Who would review what, and who would not, and why. */
export function PlanPreview({ rows, nameOf, titleOf }: PlanPreviewProps) {
  const say = useWords(words);
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  if (rows.length === 0) return <Notice kind="info">{say('nothingToGive')}</Notice>;
  return (
    <div className={styles['preview']}>
      {missing > 0 && <Notice kind="warning">{say('missing', { count: missing })}</Notice>}
      <DataTable
        caption={say('preview.caption')}
        rows={rows}
        rowId={({ applicationId }) => applicationId}
        columns={[
          {
            id: 'application',
            header: say('application'),
            cell: ({ applicationId }) => titleOf(applicationId),
          },
          {
            id: 'chosen',
            header: say('chosen'),
            cell: ({ chosen, missing: without }) => (
              <>
                {chosen.map(({ personId }) => nameOf(personId)).join(' · ')}{' '}
                {chosen.length === 0 && without === 0 && say('enough')}
                {without > 0 && <Status tone="bad">{say('lacks', { count: without })}</Status>}
              </>
            ),
          },
          {
            id: 'excluded',
            header: say('excluded'),
            cell: ({ excluded }) => <Excluded excluded={excluded} nameOf={nameOf} />,
          },
        ]}
      />
    </div>
  );
}

type ExcludedProps = Pick<ReviewPlanRow, 'excluded'> & Pick<PlanPreviewProps, 'nameOf'>;

function Excluded({ excluded, nameOf }: ExcludedProps) {
  const say = useWords(words);
  if (excluded.length === 0) return '–';
  const why = (code: string): string => {
    const key = `why.${code}`;
    return say.knows(key) ? say(key) : code;
  };
  return (
    <details>
      <summary>{say('excluded.count', { count: excluded.length })}</summary>
      <ul>
        {excluded.map((one) => (
          <li key={one.personId}>
            {nameOf(one.personId)} : {why(one.why)}
          </li>
        ))}
      </ul>
    </details>
  );
}
