import { api } from '../../../api/client';
import type { AccessTokenResponse } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/table/data-table';
import { tell } from '../../../ui/toasts';
import { Ago, Day } from '../../../ui/values';

import words from './account.words.json';

interface TokenTableProps {
  readonly tokens: readonly AccessTokenResponse[];
  readonly onRevoke: () => void;
}

export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const say = useWords(words);
  const revoke = api.useMutation('delete', '/api/v1/access-tokens/{accessTokenId}', {
    onSuccess: () => {
      tell(say('tokens.revoked'));
      onRevoke();
    },
  });
  return (
    <DataTable
      caption={say('tokens')}
      rows={tokens}
      rowId={({ id }) => id}
      columns={[
        { id: 'name', header: say('tokens.name'), cell: ({ name }) => name },
        { id: 'scopes', header: say('tokens.scopes'), cell: ({ scopes }) => scopes.join(', ') },
        {
          id: 'expires',
          header: say('tokens.expires'),
          cell: ({ expiresAt }) => <Day iso={expiresAt} look="short" />,
        },
        {
          id: 'used',
          header: say('tokens.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt === null ? say('tokens.never') : <Ago iso={lastUsedAt} />,
        },
        {
          id: 'action',
          header: say('tokens.action'),
          cell: ({ id }) => (
            <Button
              look="danger"
              isSmall
              onClick={() => revoke.mutate({ params: { path: { accessTokenId: id } } })}
            >
              {say('tokens.revoke')}
            </Button>
          ),
        },
      ]}
    />
  );
}
