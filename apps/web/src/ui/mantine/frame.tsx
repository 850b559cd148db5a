import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Group.css';
import './theme.css';

import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const theme = createTheme({
  fontFamily: 'var(--text-font)',
  headings: { fontFamily: 'var(--title-font)' },
  defaultRadius: 'var(--radius)',
  primaryColor: 'teal',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
});

/**
 * What components of Mantine need around them, loaded with the areas that use some. Its variables
 * are in a style sheet of ours: the policy of the page allows no style written by a script.
 */
export function MantineFrame({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      forceColorScheme="light"
    >
      {children}
    </MantineProvider>
  );
}
