import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { CommitteeSession } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page, Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Status } from '../../../ui/status';
import { Moment } from '../../../ui/values';

import { AgendaFile } from './agenda-file';
import words from './committee.words.json';
import { SessionActs } from './session-acts';
import { SessionMinutes } from './session-minutes';
import { SessionState } from './session-state';

const route = getRouteApi('/gestion/seances/$sessionId');

/** How often the room looks at what the others have said. */
const PULSE_MS = 5000;

/** The committee room: who is there, each file in turn, and what comes of it. */
export function SessionPage() {
  const { sessionId } = route.useParams();
  const query = api.useQuery(
    'get',
    '/api/v1/committee-sessions/{sessionId}',
    { params: { path: { sessionId } } },
    {
      refetchInterval: ({ state }) => (state.data?.status === 'open' ? PULSE_MS : false),
    },
  );
  return <Loaded query={query}>{(session) => <Room session={session} />}</Loaded>;
}

interface RoomProps {
  readonly session: CommitteeSession;
}

function Room({ session }: RoomProps) {
  const say = useWords(words);
  const { callId, title, status, plannedAt, chairId, members, files } = session;
  const chair = members.find(({ personId }) => personId === chairId);
  return (
    <Page
      title={title}
      above={<SessionState status={status} />}
      crumbs={[
        <Link key="call" to="/gestion/appels/$callId/comite" params={{ callId }}>
          {say('title')}
        </Link>,
        title,
      ]}
      actions={<SessionActs session={session} />}
    >
      <Facts
        items={[
          { name: say('when'), value: <Moment iso={plannedAt} look="short" /> },
          { name: say('chair'), value: chair?.name ?? '…' },
          { name: say('files'), value: files.length },
        ]}
      />
      <Seats session={session} />
      <Section title={say('agenda')}>
        {files.length === 0 ? (
          <EmptyState title={say('agenda.none')} level={2}>
            <p>{say('agenda.none.text')}</p>
          </EmptyState>
        ) : (
          files.map((file) => <AgendaFile key={file.applicationId} session={session} file={file} />)
        )}
      </Section>
      {(status === 'closed' || status === 'signed') && <SessionMinutes session={session} />}
    </Page>
  );
}

/** Each college, how much it weighs, how many of it must be there, and who is. */
function Seats({ session: { colleges, members, status } }: RoomProps) {
  const say = useWords(words);
  const isHeld = status !== 'planned';
  return (
    <Section title={say('seats')}>
      <DataTable
        caption={say('seats')}
        rows={colleges}
        rowId={({ code }) => code}
        columns={[
          { id: 'label', header: say('college.name'), cell: ({ label }) => label },
          { id: 'weight', header: say('weight'), align: 'right', cell: ({ weight }) => weight },
          { id: 'quorum', header: say('quorum'), align: 'right', cell: ({ quorum }) => quorum },
          {
            id: 'members',
            header: say('members'),
            cell: ({ code }) => (
              <>
                {members
                  .filter(({ college }) => college === code)
                  .map(({ personId, name, isPresent }) => (
                    <div key={personId}>
                      {name}{' '}
                      {isHeld && (
                        <Status tone={isPresent ? 'good' : 'neutral'}>
                          {say(isPresent ? 'present' : 'absent')}
                        </Status>
                      )}
                    </div>
                  ))}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
