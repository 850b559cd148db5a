import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import type { RankingEntry } from '../../../api/contract';
import { useWords, type Say } from '../../../i18n/words';
import { Status } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { Money, Percent } from '../../../ui/values';
import { Score, useScore } from '../shared/score';

import styles from './ranking.module.css';
import words from './ranking.words.json';

/** What is told of each application that is ranked. */
export function useRankingColumns(): readonly Column<RankingEntry>[] {
  const say = useWords(words);
  return useMemo(() => [...placesIn(say), ...groundsIn(say)], [say]);
}

function placesIn(say: Say<typeof words>): readonly Column<RankingEntry>[] {
  return [
    { id: 'rank', header: say('rank'), align: 'right', cell: ({ rank }) => rank ?? '–' },
    {
      id: 'application',
      header: say('application'),
      isRowHeader: true,
      cell: ({ applicationId, applicationReference, applicationTitle }) => (
        <>
          <Link to="/gestion/candidatures/$applicationId" params={{ applicationId }}>
            {applicationTitle}
          </Link>
          <div className={styles['quiet']}>{applicationReference}</div>
        </>
      ),
    },
    {
      id: 'mean',
      header: say('mean'),
      align: 'right',
      cell: ({ meanScore }) => (
        <strong>
          <Score value={meanScore} />
        </strong>
      ),
    },
    { id: 'spread', header: say('spread'), cell: (entry) => <Spread entry={entry} /> },
  ];
}

function groundsIn(say: Say<typeof words>): readonly Column<RankingEntry>[] {
  return [
    {
      id: 'reviews',
      header: say('reviews'),
      cell: ({ countedReviews, awaitedReviews }) =>
        say('reviews.count', { counted: countedReviews, awaited: awaitedReviews }),
    },
    {
      id: 'requested',
      header: say('requested'),
      align: 'right',
      cell: ({ requested }) => <Money value={requested} isRound />,
    },
    {
      id: 'rate',
      header: say('rate'),
      align: 'right',
      cell: ({ grantRate }) => <Percent value={grantRate} />,
    },
    {
      id: 'cooperation',
      header: say('cooperation'),
      align: 'right',
      cell: ({ cooperationScore }) => <Score value={cooperationScore} />,
    },
    { id: 'why', header: say('why'), cell: (entry) => <Why entry={entry} /> },
  ];
}

interface EntryProps {
  readonly entry: RankingEntry;
}

/** The lowest and the highest score on a scale of 100, and whether they are too far apart. */
function Spread({ entry: { minScore, maxScore, spread, needsDiscussion } }: EntryProps) {
  const say = useWords(words);
  const write = useScore();
  if (minScore === null || maxScore === null) return '–';
  return (
    <>
      <svg className={styles['scale']} viewBox="0 0 100 8" aria-hidden="true" focusable="false">
        <rect x="0" y="3" width="100" height="2" className={styles['ground']} />
        <rect
          x={minScore}
          y="1"
          width={Math.max(Number(maxScore) - Number(minScore), 1)}
          height="6"
          className={needsDiscussion ? styles['wide'] : styles['narrow']}
        />
      </svg>
      <div>{say('range', { min: write(minScore), max: write(maxScore) })}</div>
      {needsDiscussion && (
        <Status tone="waiting" icon="alert">
          {say('discuss', { spread: write(spread) })}
        </Status>
      )}
    </>
  );
}

function Why({ entry }: EntryProps) {
  const say = useWords(words);
  const { explanation, isEliminated, isTied, isInPriorityTerritory } = entry;
  return (
    <>
      {isEliminated && <Status tone="bad">{say('eliminated')}</Status>}
      {isTied && <Status tone="waiting">{say('tied')}</Status>}
      <div>{explanation}</div>
      {isInPriorityTerritory && <div className={styles['quiet']}>{say('priority')}</div>}
    </>
  );
}
