import { useWords } from '../../i18n/words';
import { MantineFrame } from '../../ui/mantine/frame';
import { Page } from '../../ui/page';
import { PublicShell } from '../../ui/shell/shells';

import words from './design.words.json';
import { DeskParts } from './desk-parts';
import { Foundations } from './foundations';
import { FormParts } from './form-parts';
import { ReadingParts } from './reading-parts';
import { StateParts } from './state-parts';
import { TableParts } from './table-parts';

/** Every component, once: to choose from, and to look at after a change. */
export function DesignPage() {
  const say = useWords(words);
  return (
    <PublicShell>
      <MantineFrame>
        <Page title={say('title')} lead={say('lead')}>
          <Foundations />
          <ReadingParts />
          <FormParts />
          <TableParts />
          <DeskParts />
          <StateParts />
        </Page>
      </MantineFrame>
    </PublicShell>
  );
}
