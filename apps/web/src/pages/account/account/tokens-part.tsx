import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import type { IssuedAccessTokenResponse } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';

import words from './account.words.json';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';

/** What lets programs of one's own use the API. */
export function TokensPart() {
  const say = useWords(words);
  const queries = useQueryClient();
  const [issued, setIssued] = useState<IssuedAccessTokenResponse | null>(null);
  const query = api.useQuery('get', '/api/v1/access-tokens');
  const refresh = () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/access-tokens'] });
  return (
    <Section title={say('tokens')}>
      <p>{say('tokens.text')}</p>
      {issued && (
        <Notice kind="good" title={say('tokens.issued', { name: issued.name })} isNew>
          <p>{say('tokens.issued.text')}</p>
          <p>
            <code>{issued.token}</code>
          </p>
        </Notice>
      )}
      <Loaded query={query} level={2}>
        {({ data }) =>
          data.length > 0 && <TokenTable tokens={data} onRevoke={() => void refresh()} />
        }
      </Loaded>
      <TokenForm
        key={issued?.id ?? 'first'}
        onIssue={(token) => {
          setIssued(token);
          void refresh();
        }}
      />
    </Section>
  );
}
