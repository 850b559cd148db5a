import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';

import words from './account.words.json';
import { Memberships } from './memberships';
import { PasswordPart } from './password-part';
import { ProfilePart } from './profile-part';
import { SessionsPart } from './sessions-part';
import { TokensPart } from './tokens-part';

/** What one may say and do about oneself. */
export function AccountPage() {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/me');
  return (
    <Page title={say('title')} width="text">
      <Loaded query={query} level={2}>
        {(me) => (
          <>
            <ProfilePart key={me.person.version} person={me.person} />
            <Memberships memberships={me.memberships} />
            <PasswordPart />
            <SessionsPart />
            <TokensPart />
          </>
        )}
      </Loaded>
    </Page>
  );
}
