import { Outlet } from '@tanstack/react-router';

import { api } from '../../api/client';
import { useWords } from '../../i18n/words';
import { MantineFrame } from '../../ui/mantine/frame';
import { AreaShell } from '../../ui/shell/shells';

import words from './workspace.words.json';

/** What is around the pages of the workspace. */
export function WorkspaceLayout() {
  const say = useWords(words);
  const { data: unread } = api.useQuery('get', '/api/v1/notifications', {
    params: { query: { 'filter[isRead]': false, limit: 1, count: 'exact' } },
  });
  return (
    <MantineFrame>
      <AreaShell
        links={[
          { to: '/espace', label: say('home'), icon: 'calendar' },
          { to: '/espace/candidatures', label: say('applications'), icon: 'document' },
          { to: '/espace/consortiums', label: say('consortia'), icon: 'people' },
          { to: '/espace/conventions', label: say('agreements'), icon: 'check' },
          { to: '/espace/organisations', label: say('organisations'), icon: 'person' },
          {
            to: '/espace/notifications',
            label: say('notifications'),
            icon: 'info',
            count: unread?.page.total,
          },
        ]}
      >
        <Outlet />
      </AreaShell>
    </MantineFrame>
  );
}
