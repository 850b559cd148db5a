import { Outlet } from '@tanstack/react-router';

import { MantineFrame } from '../../ui/mantine/frame';
import { AreaShell } from '../../ui/shell/shells';

import { DeskBar } from './desk/desk-bar';
import { DeskPalette } from './desk/desk-palette';
import { usePreferences } from './desk/preferences';
import { useLinks } from './desk/use-links';

/** What is around the pages of the back-office. */
export function BackOfficeLayout() {
  const links = useLinks();
  const { isDense } = usePreferences();
  return (
    <MantineFrame>
      <AreaShell isDense={isDense} links={links}>
        <DeskBar />
        <Outlet />
        <DeskPalette links={links} />
      </AreaShell>
    </MantineFrame>
  );
}
