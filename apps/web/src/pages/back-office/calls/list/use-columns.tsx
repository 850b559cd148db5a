import { Link } from '@tanstack/react-router';

import type { CallSummary } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import type { Column } from '../../../../ui/table/columns';
import { Money, Moment } from '../../../../ui/values';
import { CallStatus } from '../call-status';
import terms from '../terms.words.json';

import { ApplicationCount } from './application-count';
import words from './calls.words.json';

/** What a list of calls says of each. */
export function useColumns(): readonly Column<CallSummary>[] {
  const say = useWords(words);
  const name = useWords(terms);
  const read = useTranslated();
  const modeOf = ({ mode }: CallSummary): string => name(`mode.${mode}`);
  return [
    {
      id: 'title',
      header: say('call'),
      sort: 'title',
      isRowHeader: true,
      canHide: false,
      cell: ({ id, title }) => (
        <Link to="/gestion/appels/$callId" params={{ callId: id }}>
          {read(title) || say('untitled')}
        </Link>
      ),
    },
    { id: 'status', header: say('status'), cell: ({ status }) => <CallStatus status={status} /> },
    { id: 'reference', header: say('reference'), cell: ({ reference }) => reference },
    { id: 'mode', header: say('mode'), cell: modeOf },
    {
      id: 'closesAt',
      header: say('closes'),
      sort: 'closesAt',
      cell: ({ closesAt, timeZone }) =>
        closesAt === null ? (
          say('undated')
        ) : (
          <Moment iso={closesAt} timeZone={timeZone} look="short" />
        ),
    },
    {
      id: 'envelope',
      header: say('envelope'),
      align: 'right',
      cell: ({ envelope }) => envelope && <Money value={envelope} isRound />,
    },
    {
      id: 'applications',
      header: say('applications'),
      align: 'right',
      cell: ({ id, status }) => status !== 'draft' && <ApplicationCount callId={id} />,
    },
  ];
}
