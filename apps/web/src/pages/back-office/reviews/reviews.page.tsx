import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ReviewSummary } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { MoreRows } from '../../../ui/table/more-rows';
import { Day } from '../../../ui/values';
import { ReviewState } from '../shared/states';
import { useDesk } from '../shared/who';

import styles from './review.module.css';
import words from './reviews.words.json';
import { useReviews } from './use-my-reviews';

/** The reviews that one was given; for officers, how far everybody's are. */
export function ReviewsPage() {
  const say = useWords(words);
  const { reviews, seesRanking } = useDesk();
  const [areMine, setMine] = useState(true);
  const isMine = areMine && (reviews || !seesRanking);
  const { query, rows } = useReviews({ areMine: isMine });
  const next = rows.find(({ status }) => status === 'assigned');
  return (
    <Page
      title={say('title')}
      width="full"
      actions={
        isMine &&
        next && (
          <ButtonLink
            to="/gestion/relectures/$reviewId"
            params={{ reviewId: next.id }}
            icon="arrow"
          >
            {say('begin')}
          </ButtonLink>
        )
      }
    >
      {reviews && seesRanking && (
        <label className={styles['mine']}>
          <input type="checkbox" checked={areMine} onChange={() => setMine(!areMine)} />
          {say('onlyMine')}
        </label>
      )}
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={say('none')}>
              <p>{say('none.text')}</p>
            </EmptyState>
          ) : (
            <>
              {isMine && <Progress rows={rows} />}
              <ReviewTable rows={rows} />
              <MoreRows query={query} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface RowsProps {
  readonly rows: readonly ReviewSummary[];
}

function Progress({ rows }: RowsProps) {
  const say = useWords(words);
  const due = rows.filter(({ status }) => status === 'assigned' || status === 'submitted');
  const done = due.filter(({ status }) => status === 'submitted').length;
  return (
    <p className={styles['progress']}>
      <progress value={done} max={Math.max(due.length, 1)} aria-label={say('progress.label')} />
      {say('progress', { done, all: due.length })}
    </p>
  );
}

function ReviewTable({ rows }: RowsProps) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('caption')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'reference',
          header: say('reference'),
          cell: ({ id, applicationReference }) => (
            <Link to="/gestion/relectures/$reviewId" params={{ reviewId: id }}>
              {applicationReference}
            </Link>
          ),
        },
        {
          id: 'title',
          header: say('project'),
          cell: ({ applicationTitle }) => applicationTitle ?? say('notOpen'),
        },
        {
          id: 'state',
          header: say('state'),
          cell: ({ status }) => <ReviewState status={status} />,
        },
        {
          id: 'declared',
          header: say('declared'),
          cell: ({ isDeclared }) => say(isDeclared ? 'declared.yes' : 'declared.no'),
        },
        {
          id: 'dueOn',
          header: say('dueOn'),
          cell: ({ dueOn }) => (dueOn ? <Day iso={dueOn} look="short" /> : '–'),
        },
        {
          id: 'calibration',
          header: say('calibration'),
          cell: ({ isCalibration }) => (isCalibration ? say('calibration.yes') : '–'),
        },
      ]}
    />
  );
}
