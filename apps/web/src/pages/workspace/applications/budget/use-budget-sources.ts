import { useQuery } from '@tanstack/react-query';

import { client } from '../../../../api/client';
import type { Application, BudgetChart, Call, ProjectPlan } from '../../../../api/contract';

/** What a budget is written with: the accounts, the years, what the call allows. */
export interface BudgetSources {
  readonly application: Application;
  readonly call: Call;
  readonly chart: BudgetChart;
  readonly plan: ProjectPlan;
}

const PATH = '/api/v1/applications/{applicationId}';

export function useBudgetSources(applicationId: string) {
  return useQuery<BudgetSources, unknown>({
    queryKey: ['budget-sources', applicationId],
    queryFn: async () => {
      const params = { path: { applicationId } };
      const [application, plan] = await Promise.all([
        client.GET(PATH, { params }).then(had),
        client.GET(`${PATH}/plan`, { params }).then(had),
      ]);
      const callId = application.call.id;
      const code = application.budgetChart;
      const [call, chart] = await Promise.all([
        client.GET('/api/v1/calls/{callId}', { params: { path: { callId } } }).then(had),
        client.GET('/api/v1/budget-charts/{code}', { params: { path: { code } } }).then(had),
      ]);
      return { application, plan, call, chart };
    },
  });
}

function had<Data>({ data, error }: { readonly data?: Data; readonly error?: unknown }): Data {
  if (data === undefined) throw error;
  return data;
}
