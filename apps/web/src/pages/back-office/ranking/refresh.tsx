import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { tell } from '../../../ui/toasts';
import { Refusal } from '../shared/refusal';
import { useDesk } from '../shared/who';

import words from './ranking.words.json';

/** Has all scores of the call added up again. */
export function Refresh({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const { instructs } = useDesk();
  const queries = useQueryClient();
  const intent = useIntent();
  const refresh = api.useMutation('post', '/api/v1/calls/{callId}/ranking/refresh', {
    onSuccess: async () => {
      intent.renew();
      tell(say('refreshed'));
      await queries.invalidateQueries();
    },
  });
  if (!instructs) return null;
  return (
    <>
      <Button
        look="secondary"
        isSmall
        isBusy={refresh.isPending}
        onClick={() =>
          refresh.mutate({
            params: { path: { callId }, header: { 'Idempotency-Key': intent.key } },
          })
        }
      >
        {say('refresh')}
      </Button>
      <Refusal error={refresh.error} />
    </>
  );
}
