import { api } from '../../../api/client';
import type { CommitteeSession } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Moment } from '../../../ui/values';

import styles from './committee.module.css';
import words from './committee.words.json';

/** What proves what was said: the fingerprint of the minutes, and their signature. */
export function SessionMinutes({ session }: { readonly session: CommitteeSession }) {
  const say = useWords(words);
  const { id: sessionId, members, openedAt, closedAt } = session;
  const query = api.useQuery('get', '/api/v1/committee-sessions/{sessionId}/minutes', {
    params: { path: { sessionId } },
  });
  const moment = (iso: string | null) => (iso === null ? '…' : <Moment iso={iso} look="short" />);
  return (
    <Section title={say('minutes')}>
      <Loaded query={query}>
        {({ sha256, isRedacted, signedAt, signedBy }) => (
          <>
            {isRedacted && (
              <Notice kind="info" title={say('minutes.redacted')}>
                <p>{say('minutes.redacted.text')}</p>
              </Notice>
            )}
            <Facts
              items={[
                { name: say('opened'), value: moment(openedAt) },
                { name: say('closed'), value: moment(closedAt) },
                { name: say('signed'), value: moment(signedAt) },
                {
                  name: say('signed.by'),
                  value: members.find(({ personId }) => personId === signedBy)?.name ?? '…',
                },
              ]}
            />
            <p>
              {say('minutes.hash')} <code className={styles['hash']}>{sha256}</code>
            </p>
            <p>
              <Button look="secondary" icon="document" onClick={() => window.print()}>
                {say('minutes.print')}
              </Button>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
}
