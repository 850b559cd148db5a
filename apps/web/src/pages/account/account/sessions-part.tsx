import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { tell } from '../../../ui/toasts';
import { Ago } from '../../../ui/values';

import words from './account.words.json';

/** Where one is signed in, and how to sign out there. */
export function SessionsPart() {
  const say = useWords(words);
  const queries = useQueryClient();
  const query = api.useQuery('get', '/api/v1/sessions');
  const end = api.useMutation('delete', '/api/v1/sessions/{sessionId}', {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/sessions'] });
      tell(say('sessions.ended'));
    },
  });
  return (
    <Section title={say('sessions')}>
      <Loaded query={query} level={2}>
        {({ data }) => (
          <DataTable
            caption={say('sessions')}
            rows={data}
            rowId={({ id }) => id}
            columns={[
              { id: 'browser', header: say('sessions.browser'), cell: ({ browser }) => browser },
              { id: 'from', header: say('sessions.from'), cell: ({ ipPrefix }) => ipPrefix },
              {
                id: 'seen',
                header: say('sessions.seen'),
                cell: ({ lastSeenAt }) => <Ago iso={lastSeenAt} />,
              },
              {
                id: 'action',
                header: say('sessions.action'),
                cell: ({ id, isCurrent }) =>
                  isCurrent ? (
                    say('sessions.current')
                  ) : (
                    <Button
                      look="secondary"
                      isSmall
                      onClick={() => end.mutate({ params: { path: { sessionId: id } } })}
                    >
                      {say('sessions.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
