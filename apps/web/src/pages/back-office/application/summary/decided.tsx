import { api } from '../../../../api/client';
import type { DecisionCondition } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Section } from '../../../../ui/page';
import { Money, Moment } from '../../../../ui/values';
import type { ApplicationProps } from '../application.page';
import { useAssessment } from '../use-application';

import { Condition } from './condition';
import words from './summary.words.json';

/** Where a decision shows; while it is held, the application stays where it was. */
const DECIDED: readonly string[] = ['granted', 'refused', 'returned'];

/** What was decided, and the conditions that are still to be met. */
export function Decided({ application: { id, status } }: ApplicationProps) {
  const say = useWords(words);
  const { assessment } = useAssessment(id);
  const { data: decision } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/decision',
    { params: { path: { applicationId: id } } },
    { enabled: assessment?.status === 'decided' || DECIDED.includes(status) },
  );
  if (decision === undefined) return null;
  const { outcome, amount, decidedAt, standing, releaseAt, conditions, reasons } = decision;
  return (
    <Section title={say('decision')}>
      <Facts
        items={[
          { name: say('decision.outcome'), value: say(`decision.${outcome}`) },
          { name: say('decision.amount'), value: <Money value={amount} isRound /> },
          { name: say('decision.at'), value: <Moment iso={decidedAt} look="short" /> },
          {
            name: say('decision.standing'),
            value:
              standing === 'held' && releaseAt ? (
                <>
                  {say('standing.heldUntil')} <Moment iso={releaseAt} look="short" />
                </>
              ) : (
                say(`standing.${standing}`)
              ),
          },
        ]}
      />
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ criterionCode, text }) => (
            <li key={criterionCode}>{text}</li>
          ))}
        </ul>
      )}
      <Conditions applicationId={id} conditions={conditions} />
    </Section>
  );
}

interface ConditionsProps {
  readonly applicationId: string;
  readonly conditions: readonly DecisionCondition[];
}

function Conditions({ applicationId, conditions }: ConditionsProps) {
  const say = useWords(words);
  if (conditions.length === 0) return null;
  return (
    <>
      <h3>{say('conditions')}</h3>
      {conditions.map((condition) => (
        <Condition key={condition.id} applicationId={applicationId} condition={condition} />
      ))}
    </>
  );
}
