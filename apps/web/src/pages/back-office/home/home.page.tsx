import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import words from '../back-office.words.json';

/** Where the work of a funder begins. */
export function BackOfficeHomePage() {
  const say = useWords(words);
  const { me } = useSession();
  return (
    <Page
      title={say('title')}
      lead={me === null ? undefined : say('hello', { name: me.person.givenName })}
    >
      <EmptyState
        title={say('empty')}
        actions={<ButtonLink to="/appels">{say('seeCalls')}</ButtonLink>}
      >
        <p>{say('empty.text')}</p>
      </EmptyState>
    </Page>
  );
}
