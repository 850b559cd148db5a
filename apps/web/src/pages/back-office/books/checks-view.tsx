import { Link } from '@tanstack/react-router';

import { api, client } from '../../../api/client';
import type { BooksReport } from '../../../api/contract';
import { formatMoney } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';
import { organisationsOf, useDesk } from '../shared/who';

import type { ViewProps } from './books.page';
import words from './books.words.json';

/** The chain read again from its first entry, and everything added up; the closing of a period. */
export function ChecksView({ keeperId }: ViewProps) {
  const say = useWords(words);
  const { me } = useDesk();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/books/report', {
    params: { path: { organisationId: keeperId } },
  });
  const mayClose = organisationsOf(me, 'decision-maker', 'administrator').includes(keeperId);
  return (
    <>
      <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>
      {mayClose && (
        <Opener label={say('close')} look="secondary">
          {(close) => <ClosePeriod keeperId={keeperId} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

function Report({ report }: { readonly report: BooksReport }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { sealed, difference, faults } = report;
  if (faults.length === 0 && difference.amount === '0.00')
    return (
      <Notice kind="good" title={say('sound')}>
        <p>{say('sound.text', { sealed })}</p>
      </Notice>
    );
  return (
    <Notice kind="error" title={say('unsound')}>
      <p>
        {say('unsound.text', {
          difference: formatMoney(difference, language),
          faults: faults.length,
        })}
      </p>
      <ul>
        {faults.map(({ number, entryId, kind }) => (
          <li key={`${String(number)} ${kind}`}>
            {entryId === null ? (
              `${say('entry.number')} ${String(number)}`
            ) : (
              <Link to="/gestion/ecritures/$entryId" params={{ entryId }}>
                {say('entry.number')} {number}
              </Link>
            )}{' '}
            {say(`fault.${kind}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface CloseProps {
  readonly keeperId: string;
  readonly onDone: () => void;
}

function ClosePeriod({ keeperId, onDone }: CloseProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { until: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/books/closings', {
          params: {
            path: { organisationId: keeperId },
            header: { 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    told: say('close.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('close')}>
      <p>{say('close.text')}</p>
      <TextField {...form.field('until')} label={say('close.until')} type="date" width="short" />
    </Form>
  );
}
