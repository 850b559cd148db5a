import { api } from '../../../api/client';
import type { ReviewPlanRequest, ReviewPlanRow } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { CheckboxField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import terms from '../shared/terms.words.json';

import styles from './reviewers.module.css';
import words from './reviewers.words.json';

interface PlanFormProps {
  readonly callId: string;
  readonly onPlanned: (plan: {
    readonly rule: ReviewPlanRequest;
    readonly rows: readonly ReviewPlanRow[];
  }) => void;
}

/** The rule: how many reviews each application gets, and who may have them. */
export function PlanForm({ callId, onPlanned }: PlanFormProps) {
  const say = useWords(words);
  const preview = api.useMutation('post', '/api/v1/calls/{callId}/review-plan/preview');
  const form = useForm({
    initial: { reviewersPerApplication: '2', loadCap: '', matchesExpertise: false, dueOn: '' },
    send: async ({ reviewersPerApplication, loadCap, matchesExpertise, dueOn }) => {
      const rule = {
        reviewersPerApplication: Number(reviewersPerApplication),
        loadCap: loadCap === '' ? null : Number(loadCap),
        matchesExpertise,
        dueOn: dueOn === '' ? null : dueOn,
      };
      const rows = await preview.mutateAsync({ params: { path: { callId } }, body: rule });
      onPlanned({ rule, rows });
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return (
    <Form form={form} action={say('preview')}>
      <div className={styles['rule']}>
        <TextField
          {...form.field('reviewersPerApplication')}
          label={say('perApplication')}
          inputMode="numeric"
          width="short"
        />
        <TextField
          {...form.field('loadCap')}
          label={say('loadCap')}
          isOptional
          inputMode="numeric"
          width="short"
        />
        <TextField
          {...form.field('dueOn')}
          label={say('dueOn')}
          isOptional
          type="date"
          width="short"
        />
      </div>
      <CheckboxField
        {...form.field('matchesExpertise')}
        label={say('matches')}
        hint={say('matches.hint')}
      />
    </Form>
  );
}
