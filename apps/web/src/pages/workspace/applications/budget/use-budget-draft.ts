import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { api, client } from '../../../../api/client';
import type { PartnerBudget } from '../../../../api/contract';
import { ifMatch } from '../shared/use-application';

import { BudgetDraft, type BudgetView } from './budget-draft';

const PATH = '/api/v1/applications/{applicationId}/budgets/{partnerId}';

/** What is written in the budget of a partner, and the way it is saved. */
export function useBudgetDraft(
  applicationId: string,
  budget: PartnerBudget,
): { readonly draft: BudgetDraft; readonly view: BudgetView } {
  const queries = useQueryClient();
  const path = { applicationId, partnerId: budget.partnerId };
  const [draft] = useState(
    () =>
      new BudgetDraft(budget, {
        keptAs: `tablee.budget.${applicationId}.${budget.partnerId}`,
        send: async (lines, version) => {
          const { data, error } = await client.PUT(PATH, {
            params: { path, header: ifMatch(version) },
            body: { lines: [...lines] },
          });
          if (data === undefined) throw error;
          return data;
        },
        onSaved: (saved) => {
          const { queryKey } = api.queryOptions('get', PATH, { params: { path } });
          queries.setQueryData(queryKey, saved);
          void queries.invalidateQueries({
            predicate: ({ queryKey: key }) =>
              JSON.stringify(key).includes(applicationId) && !String(key[1]).includes('budgets/'),
          });
        },
      }),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => {
    const flush = (): void => void draft.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      draft.dispose();
    };
  }, [draft]);
  return { draft, view };
}
