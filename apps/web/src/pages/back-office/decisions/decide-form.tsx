import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import type { Application, Assessment, DecideRequest } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { CheckboxesField, RadioField, SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { NumberField, TextArea, TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { StaleNotice } from '../../../ui/problem-state';
import { tell } from '../../../ui/toasts';
import { useChoices } from '../calls/editor/fields';

import { ConditionFields, SecondWaveFields } from './decide-parts';
import { blankDecision, fieldAt, requestOf } from './decide-request';
import words from './decisions.words.json';

const OUTCOMES: readonly DecideRequest['outcome'][] = [
  'granted',
  'granted-with-conditions',
  'refused',
  'second-wave',
];
const POOLS = ['general', 'risk', 'second-wave'];
const MITIGATIONS = [
  'larger-advance',
  'tutor-organisation',
  'partner-solidarity',
  'split-payments',
];

interface DecideFormProps {
  readonly file: Application;
  readonly assessment: Assessment;
}

/** Decides on one application, and says why to its candidates. */
export function DecideForm({ file, assessment }: DecideFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const form = useDecideForm({ file, assessment });
  const { outcome } = form.values;
  const isGrant = outcome.startsWith('granted');
  return (
    <>
      {form.isStale && <StaleNotice onSee={() => void queries.invalidateQueries()} />}
      <Form form={form} action={say('new')}>
        <RadioField
          {...form.field('outcome')}
          label={say('outcome')}
          choices={useChoices(words, 'outcome', OUTCOMES)}
        />
        {isGrant && <NumberField {...form.field('amount')} label={say('amount')} unit="€" />}
        <Pools form={form} isShown={isGrant} />
        {outcome === 'granted-with-conditions' && <ConditionFields form={form} />}
        {outcome === 'second-wave' && <SecondWaveFields form={form} file={file} />}
        <Reasons form={form} file={file} />
        <TextField
          {...form.field('releaseAt')}
          type="datetime-local"
          width="medium"
          label={say('release.at')}
          hint={say('release.at.hint')}
          isOptional
        />
      </Form>
    </>
  );
}

function useDecideForm({ file, assessment }: DecideFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const decide = api.useMutation('post', '/api/v1/applications/{applicationId}/decision');
  return useForm({
    initial: blankDecision(file),
    otherwise: say('unreachable'),
    fieldAt,
    send: async (values) => {
      const version = `"${String(assessment.version)}"`;
      const header = { 'If-Match': version, 'Idempotency-Key': intent.key };
      const params = { path: { applicationId: file.id }, header };
      await decide.mutateAsync({ params, body: requestOf(values) }, { onError: intent.renew });
      tell(say('said'));
      await queries.invalidateQueries();
    },
  });
}

export type DecisionForm = ReturnType<typeof useDecideForm>;

function Pools({ form, isShown }: { readonly form: DecisionForm; readonly isShown: boolean }) {
  const say = useWords(words);
  const pools = useChoices(words, 'pool', POOLS);
  const mitigations = useChoices(words, 'mitigation', MITIGATIONS);
  if (!isShown) return null;
  return (
    <>
      <SelectField {...form.field('pool')} label={say('pool')} none={null} choices={pools} />
      <CheckboxesField
        {...form.field('mitigations')}
        label={say('mitigations')}
        choices={mitigations}
        isOptional
      />
    </>
  );
}

/** One text for each criterion of the grid that the file is judged by. */
function Reasons({ form, file }: Pick<DecideFormProps, 'file'> & { readonly form: DecisionForm }) {
  const say = useWords(words);
  const read = useTranslated();
  const { id: callId, revisionNumber: number } = file.call;
  const { data } = api.useQuery('get', '/api/v1/calls/{callId}/revisions/{number}', {
    params: { path: { callId, number } },
  });
  const { id, value, onChange, error } = form.field('reasons');
  return (
    <fieldset>
      <legend>{say('reasons')}</legend>
      <p>{say('reasons.hint')}</p>
      {(data?.grid ?? []).map(({ code, label }, index) => (
        <TextArea
          key={code}
          id={index === 0 ? id : `${id}-${code}`}
          name={code}
          rows={2}
          label={read(label)}
          isOptional={form.values.outcome !== 'refused'}
          error={index === 0 ? error : undefined}
          value={value[code] ?? ''}
          onChange={(text) => onChange({ ...value, [code]: text })}
        />
      ))}
    </fieldset>
  );
}
