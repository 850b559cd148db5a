import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../../api/client';
import type { Assessment, ConfirmAdmissibilityRequest } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { RadioField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { StaleNotice } from '../../../../ui/problem-state';
import { tell } from '../../../../ui/toasts';
import terms from '../../shared/terms.words.json';

import type { AdmissibilityProps } from './admissibility';
import words from './summary.words.json';

const REASON_MAX = 2000;

interface RulingFormProps extends AdmissibilityProps {
  readonly onDone: () => void;
}

/** Confirms what the rules say, or overrules them: a reason for each rule that is not met. */
export function RulingForm(props: RulingFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { form, missed } = useRuling(props);
  const isEligible = form.values['outcome'] === 'eligible';
  return (
    <Form form={form} action={say('confirm')}>
      {form.isStale && <StaleNotice onSee={() => void queries.invalidateQueries()} />}
      <RadioField
        {...form.field('outcome')}
        label={say('outcome')}
        choices={[
          { value: 'eligible', label: say('outcome.eligible') },
          { value: 'ineligible', label: say('outcome.ineligible') },
        ]}
      />
      {isEligible &&
        missed.map(({ rule, label }) => (
          <TextArea
            key={rule}
            {...form.field(fieldOf(rule))}
            label={say('overrule', { rule: label })}
            hint={say('overrule.hint')}
            rows={3}
            maxLength={REASON_MAX}
          />
        ))}
      {!isEligible && (
        <TextArea
          {...form.field('reason')}
          label={say('reason')}
          hint={say('reason.hint')}
          maxLength={REASON_MAX}
        />
      )}
    </Form>
  );
}

function useRuling({ application, assessment, onDone }: RulingFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const confirm = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/assessment/confirm-admissibility',
  );
  const missed = assessment.rules.filter(({ isMet }) => !isMet);
  const form = useForm<Record<string, string>>({
    initial: {
      outcome: assessment.isAdmissible ? 'eligible' : '',
      reason: '',
      ...Object.fromEntries(missed.map(({ rule }) => [fieldOf(rule), ''])),
    },
    check: ({ outcome }) =>
      outcome === ''
        ? [{ code: 'web.outcome', detail: say('outcome.missing'), pointer: '/outcome' }]
        : [],
    send: async (values) => {
      await confirm.mutateAsync({
        params: {
          path: { applicationId: application.id },
          header: { 'If-Match': `"${String(assessment.version)}"`, 'Idempotency-Key': intent.key },
        },
        body: rulingOf(values, missed),
      });
      intent.renew();
      tell(say(`ruled.${values['outcome'] === 'eligible' ? 'eligible' : 'ineligible'}.told`));
      onDone();
      await queries.invalidateQueries();
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return { form, missed };
}

/** An eligible application gives its reasons rule by rule; an ineligible one gives one. */
function rulingOf(
  values: Readonly<Record<string, string>>,
  missed: Assessment['rules'],
): ConfirmAdmissibilityRequest {
  if (values['outcome'] !== 'eligible')
    return { outcome: 'ineligible', reason: values['reason'] || null };
  const overrulings = missed
    .map(({ rule }) => ({ rule, reason: (values[fieldOf(rule)] ?? '').trim() }))
    .filter(({ reason }) => reason !== '');
  return { outcome: 'eligible', reason: null, overrulings };
}

function fieldOf(rule: string): string {
  return `rule-${rule}`;
}
