import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import type { ApplicationOutline } from '../../../api/contract';
import { useTranslated, type Translated } from '../../../i18n/language';
import { useWords, type Say } from '../../../i18n/words';
import type { Column } from '../../../ui/table/columns';
import { Day, Money } from '../../../ui/values';
import { ApplicationState } from '../shared/states';
import terms from '../shared/terms.words.json';

import styles from './applications.module.css';
import words from './applications.words.json';

/** A column, and what it holds in a file: figures stay figures there. */
export interface ExportedColumn extends Column<ApplicationOutline> {
  readonly text: (row: ApplicationOutline) => string;
}

interface Wanted {
  readonly hasIntakes: boolean;
}

/** What is told of each application; the intake only where there is one to tell of. */
export function useColumns({ hasIntakes }: Wanted): readonly ExportedColumn[] {
  const say = useWords(words);
  const term = useWords(terms);
  const read = useTranslated();
  return useMemo(
    () => [...namesOf(say, read), ...figuresOf(say, term), ...(hasIntakes ? [intakeOf(say)] : [])],
    [say, term, read, hasIntakes],
  );
}

function intakeOf(say: Say<typeof words>): ExportedColumn {
  return {
    id: 'intake',
    header: say('intake'),
    cell: ({ intakeCode }) => intakeCode,
    text: ({ intakeCode }) => intakeCode ?? '',
  };
}

function namesOf(
  say: Say<typeof words>,
  read: (text: Translated) => string,
): readonly ExportedColumn[] {
  return [
    {
      id: 'reference',
      header: say('reference'),
      canHide: false,
      cell: ({ id, reference, title }) => (
        <Link
          to="/gestion/candidatures/$applicationId"
          params={{ applicationId: id }}
          className={reference === null ? undefined : styles['reference']}
        >
          {reference ?? title}
        </Link>
      ),
      text: ({ reference }) => reference ?? '',
    },
    { id: 'title', header: say('project'), cell: (row) => row.title, text: (row) => row.title },
    {
      id: 'lead',
      header: say('lead'),
      cell: ({ lead }) => lead.name,
      text: ({ lead }) => lead.name,
    },
    {
      id: 'call',
      header: say('call'),
      cell: ({ call }) => read(call.title),
      text: ({ call }) => read(call.title),
    },
  ];
}

function figuresOf(say: Say<typeof words>, term: Say<typeof terms>): readonly ExportedColumn[] {
  return [
    {
      id: 'status',
      header: say('state'),
      cell: ({ status }) => <ApplicationState status={status} />,
      text: ({ status }) => term(`state.${status}`),
    },
    {
      id: 'requested',
      header: say('requested'),
      align: 'right',
      sort: 'requested',
      cell: ({ requested }) => <Money value={requested} isRound />,
      text: ({ requested }) => requested.amount,
    },
    {
      id: 'total',
      header: say('total'),
      align: 'right',
      cell: ({ total }) => <Money value={total} isRound />,
      text: ({ total }) => total.amount,
    },
    {
      id: 'submittedAt',
      header: say('submittedAt'),
      sort: 'submittedAt',
      cell: ({ submittedAt }) => submittedAt && <Day iso={submittedAt} look="short" />,
      text: ({ submittedAt }) => submittedAt ?? '',
    },
  ];
}
