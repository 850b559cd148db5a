import { Outlet } from '@tanstack/react-router';

import { useWords } from '../../i18n/words';
import { MantineFrame } from '../../ui/mantine/frame';
import { AreaShell } from '../../ui/shell/shells';

import words from './workspace.words.json';

/** What is around the pages of the workspace. */
export function WorkspaceLayout() {
  const say = useWords(words);
  return (
    <MantineFrame>
      <AreaShell
        links={[
          { to: '/espace', label: say('home'), icon: 'people' },
          { to: '/espace/candidatures', label: say('applications'), icon: 'document' },
        ]}
      >
        <Outlet />
      </AreaShell>
    </MantineFrame>
  );
}
