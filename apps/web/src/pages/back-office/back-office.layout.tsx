import { Outlet } from '@tanstack/react-router';

import { useWords } from '../../i18n/words';
import { MantineFrame } from '../../ui/mantine/frame';
import { AreaShell } from '../../ui/shell/shells';

import words from './back-office.words.json';

/** What is around the pages of the back-office. */
export function BackOfficeLayout() {
  const say = useWords(words);
  return (
    <MantineFrame>
      <AreaShell isDense links={[{ to: '/gestion', label: say('home'), icon: 'document' }]}>
        <Outlet />
      </AreaShell>
    </MantineFrame>
  );
}
