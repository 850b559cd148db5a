import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Call, SealedFiles } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { Facts } from '../../../../ui/card';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page, Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { Moment } from '../../../../ui/values';
import { useCallCrumbs } from '../use-call-crumbs';

import { Minutes } from './minutes';
import { OpenFiles } from './open-files';
import words from './opening.words.json';

const route = getRouteApi('/gestion/appels/$callId/ouverture');

/** What came in to a sealed call, before and after its files are opened. */
export function OpeningPage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const params = { path: { callId } };
  const crumbs = useCallCrumbs(callId, say('title'));
  const call = api.useQuery('get', '/api/v1/calls/{callId}', { params });
  const files = api.useQuery('get', '/api/v1/calls/{callId}/sealed-files', { params });
  return (
    <Page title={say('title')} lead={say('lead')} crumbs={crumbs}>
      <Loaded query={call}>
        {(found) => (
          <Loaded query={files}>
            {(sealed) =>
              sealed.isSealed ? (
                <Sealed call={found} sealed={sealed} />
              ) : (
                <Opened call={found} sealed={sealed} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface FilesProps {
  readonly call: Call;
  readonly sealed: SealedFiles;
}

function Sealed({ call, sealed }: FilesProps) {
  const say = useWords(words);
  const from = sealed.opensFilesAt ?? call.closesAt;
  return (
    <>
      <Facts
        items={[
          { name: say('received'), value: say('received.count', { count: sealed.received }) },
          {
            name: say(sealed.opensFilesAt === null ? 'from' : 'by-itself'),
            value:
              from === null ? '…' : <Moment iso={from} timeZone={call.timeZone} look="short" />,
          },
        ]}
      />
      <OpenFiles call={call} sealed={sealed} />
      <Section title={say('files')}>
        {sealed.files.length === 0 ? (
          <EmptyState title={say('none')} level={2}>
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <Arrivals call={call} sealed={sealed} />
        )}
      </Section>
    </>
  );
}

function Arrivals({ call, sealed: { files, received } }: FilesProps) {
  const say = useWords(words);
  return (
    <>
      <DataTable
        caption={say('files.caption')}
        rows={files}
        rowId={({ reference }) => reference}
        columns={[
          { id: 'reference', header: say('reference'), cell: ({ reference }) => reference },
          {
            id: 'receivedAt',
            header: say('receivedAt'),
            cell: ({ receivedAt }) => (
              <Moment iso={receivedAt} timeZone={call.timeZone} look="short" />
            ),
          },
        ]}
      />
      {received > files.length && <p>{say('files.first', { count: files.length })}</p>}
    </>
  );
}

function Opened({ call, sealed }: FilesProps) {
  const say = useWords(words);
  const { openedAt } = sealed;
  if (openedAt === null)
    return (
      <Notice kind="info" title={say('unsealed')}>
        <p>{say('unsealed.text')}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="good" title={say('opened')}>
        <p>
          {say('opened.at')} <Moment iso={openedAt} timeZone={call.timeZone} />
        </p>
      </Notice>
      <p>
        <ButtonLink to="/gestion/candidatures" search={{ callId: call.id }}>
          {say('applications')}
        </ButtonLink>
      </p>
      <Minutes call={call} sealed={sealed} />
    </>
  );
}
