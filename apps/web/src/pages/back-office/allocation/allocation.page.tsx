import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { useCallCrumbs } from '../calls/use-call-crumbs';

import words from './allocation.words.json';
import { ChosenAllocation } from './chosen-allocation';
import { DeliberatedAmounts } from './deliberated-amounts';
import { MethodComparison } from './method-comparison';
import { useAllocating } from './use-allocating';
import { useCandidates } from './use-candidates';

const route = getRouteApi('/gestion/appels/$callId/repartition');

/** Who would get what of the envelope, by each method; one is chosen and proposed. */
export function AllocationPage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const crumbs = useCallCrumbs(callId, say('title'));
  const query = api.useQuery('get', '/api/v1/calls/{callId}/allocation-comparison', {
    params: { path: { callId } },
  });
  const allocating = useAllocating(callId);
  return (
    <Page title={say('title')} lead={say('lead')} width="full" crumbs={crumbs}>
      {allocating.refusal !== '' && (
        <Notice kind="error" title={say('failed')} isNew>
          <p>{allocating.refusal}</p>
        </Notice>
      )}
      <Loaded query={query}>
        {(methods) =>
          methods.some(({ awards, refusals }) => awards.length > 0 || refusals.length > 0) ? (
            <>
              <MethodComparison callId={callId} methods={methods} allocating={allocating} />
              <Deliberation callId={callId} allocating={allocating} />
              {allocating.chosen && (
                <ChosenAllocation
                  key={allocating.chosen.id}
                  allocation={allocating.chosen}
                  onRefused={allocating.refuse}
                />
              )}
            </>
          ) : (
            <NoCandidate callId={callId} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface DeliberationProps {
  readonly callId: string;
  readonly allocating: ReturnType<typeof useAllocating>;
}

function Deliberation({ callId, allocating }: DeliberationProps) {
  const candidates = useCandidates(callId);
  if (candidates.size === 0) return null;
  return (
    <DeliberatedAmounts
      key={candidates.size}
      candidates={candidates}
      isBusy={allocating.isBusy}
      onCompute={(amounts) => void allocating.choose({ method: 'deliberative', amounts })}
    />
  );
}

function NoCandidate({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink look="secondary" to="/gestion/appels/$callId" params={{ callId }}>
          {say('see.call')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
