import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import type {
  AssignmentResult,
  ReviewerOfCall,
  ReviewPlanRequest,
  ReviewPlanRow,
} from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/page';
import { useApplications } from '../applications/use-applications';
import { AssignmentResults } from '../shared/assignment-results';
import { Refusal } from '../shared/refusal';

import { PlanForm } from './plan-form';
import { PlanPreview } from './plan-preview';
import styles from './reviewers.module.css';
import words from './reviewers.words.json';

interface PlanPanelProps {
  readonly callId: string;
  readonly people: readonly ReviewerOfCall[];
}

/** A plan that was asked for: the rule it follows, and what it gives. */
interface Plan {
  readonly rule: ReviewPlanRequest;
  readonly rows: readonly ReviewPlanRow[];
}

/** Shares the reviews out by rule: seen first, given then, with a result for each. */
export function PlanPanel({ callId, people }: PlanPanelProps) {
  const say = useWords(words);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [results, setResults] = useState<readonly AssignmentResult[] | null>(null);
  const { rows: applications } = useApplications({ callId, status: 'eligible' });
  const nameOf = (id: string): string =>
    people.find(({ personId }) => personId === id)?.name ?? say('somebody');
  const titleOf = (id: string): string => {
    const found = applications.find((one) => one.id === id);
    return found ? `${found.reference ?? ''} ${found.title}` : id;
  };
  return (
    <Section title={say('plan')}>
      <p>{say('plan.text')}</p>
      <PlanForm
        callId={callId}
        onPlanned={(next) => {
          setPlan(next);
          setResults(null);
        }}
      />
      {plan && !results && (
        <>
          <PlanPreview rows={plan.rows} nameOf={nameOf} titleOf={titleOf} />
          <Apply callId={callId} plan={plan} onGiven={setResults} />
        </>
      )}
      {results && <AssignmentResults results={results} nameOf={nameOf} titleOf={titleOf} />}
    </Section>
  );
}

interface ApplyProps {
  readonly callId: string;
  readonly plan: Plan;
  readonly onGiven: (results: readonly AssignmentResult[]) => void;
}

function Apply({ callId, plan, onGiven }: ApplyProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const count = plan.rows.reduce((sum, { chosen }) => sum + chosen.length, 0);
  const apply = api.useMutation('post', '/api/v1/calls/{callId}/review-plan/apply', {
    onSuccess: async (given) => {
      intent.renew();
      onGiven(given);
      await queries.invalidateQueries();
    },
  });
  if (count === 0) return null;
  return (
    <div className={styles['apply']}>
      <Refusal error={apply.error} />
      <Button
        isBusy={apply.isPending}
        onClick={() =>
          apply.mutate({
            params: { path: { callId }, header: { 'Idempotency-Key': intent.key } },
            body: plan.rule,
          })
        }
      >
        {say('apply', { count })}
      </Button>
    </div>
  );
}
