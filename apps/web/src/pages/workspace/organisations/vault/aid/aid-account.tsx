import { api } from '../../../../../api/client';
import type { AidAccount } from '../../../../../api/contract';
import { useWords } from '../../../../../i18n/words';
import { Loaded } from '../../../../../ui/loaded';
import { Notice } from '../../../../../ui/notice';
import { AidStandings } from '../../../../shared/aid-standings';
import { useMine } from '../../../shared/mine';
import type { VaultPartProps } from '../vault.page';

import words from './aid.words.json';
import { CountedAids } from './counted-aids';
import { UndertakingLinks } from './undertaking-links';

/** For each part of the account. */
export interface AccountProps {
  readonly organisationId: string;
  readonly account: AidAccount;
  readonly mayDeclare: boolean;
}

/** What public aid counts for the organisation, what is left, and with whom it shares the ceiling. */
export function AidAccountPart({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/aid-account', {
    params: { path: { organisationId: sheet.id } },
  });
  return (
    <Loaded query={query}>
      {(account) => {
        if (account.siren === null)
          return (
            <Notice kind="info" title={say('no.siren.title')}>
              <p>{say('no.siren')}</p>
            </Notice>
          );
        const mayDeclare = has(sheet.id, 'representative');
        const props = { organisationId: sheet.id, account, mayDeclare };
        return (
          <>
            <p>{say('lead')}</p>
            <AidStandings standings={account.standings} />
            <CountedAids {...props} />
            <UndertakingLinks {...props} />
          </>
        );
      }}
    </Loaded>
  );
}
