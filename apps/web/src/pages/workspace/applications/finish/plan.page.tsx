import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Application, ProjectPlan, SavePlanRequest } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { StaleNotice } from '../../../../ui/problem-state';
import { tell } from '../../../../ui/toasts';
import { useCrumbs } from '../shared/crumbs';
import { ifMatch, useApplication, useRefresh } from '../shared/use-application';

import styles from './finish.module.css';
import words from './finish.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/projet');
const PATH = '/api/v1/applications/{applicationId}/plan';

type WorkPackage = SavePlanRequest['workPackages'][number];

/** When the project takes place, and its parts: the years of the budget follow. */
export function PlanPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Plan application={application} />}</Loaded>;
}

function Plan({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('plan'));
  const query = api.useQuery('get', PATH, { params: { path: { applicationId: application.id } } });
  return (
    <Page title={say('plan')} lead={say('plan.lead')} crumbs={crumbs} width="text">
      <Loaded query={query}>
        {(plan) => <PlanForm key={plan.version} application={application} plan={plan} />}
      </Loaded>
    </Page>
  );
}

interface PlanFormProps {
  readonly application: Application;
  readonly plan: ProjectPlan;
}

function PlanForm({ application, plan }: PlanFormProps) {
  const say = useWords(words);
  const [parts, setParts] = useState<readonly WorkPackage[]>(plan.workPackages);
  const refresh = useRefresh(application.id);
  const form = usePlanForm({ application, plan }, parts, refresh);
  if (!plan.allowedActions.includes('write'))
    return <p>{say('plan.readOnly', { lead: application.lead.name })}</p>;
  return (
    <>
      {form.isStale && <StaleNotice onSee={() => void refresh()} />}
      <Form form={form} action={say('save')}>
        <TextField
          {...form.field('startsOn')}
          type="date"
          width="short"
          label={say('plan.startsOn')}
        />
        <TextField
          {...form.field('durationMonths')}
          inputMode="numeric"
          width="short"
          label={say('plan.duration')}
          hint={say('plan.duration.hint')}
          unit={say('plan.months')}
        />
        <Parts application={application} parts={parts} onChange={setParts} />
      </Form>
    </>
  );
}

function usePlanForm(
  { application, plan }: PlanFormProps,
  parts: readonly WorkPackage[],
  refresh: () => Promise<void>,
) {
  const say = useWords(words);
  const save = api.useMutation('put', PATH);
  return useForm({
    initial: {
      startsOn: plan.startsOn ?? '',
      durationMonths: plan.durationMonths === null ? '' : String(plan.durationMonths),
      workPackages: '',
    },
    send: async ({ startsOn, durationMonths }) => {
      await save.mutateAsync({
        params: { path: { applicationId: application.id }, header: ifMatch(plan.version) },
        body: {
          startsOn: startsOn === '' ? null : startsOn,
          durationMonths: durationMonths === '' ? null : Number(durationMonths),
          workPackages: [...parts],
        },
      });
      tell(say('saved'));
      await refresh();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
}

interface PartsProps {
  readonly application: Application;
  readonly parts: readonly WorkPackage[];
  readonly onChange: (parts: readonly WorkPackage[]) => void;
}

function Parts({ application, parts, onChange }: PartsProps) {
  const say = useWords(words);
  const add = (): void =>
    onChange([...parts, { code: `WP${String(parts.length + 1)}`, title: '' }]);
  return (
    <>
      <h2>{say('plan.parts')}</h2>
      <p>{say('plan.parts.text')}</p>
      {parts.map((part, index) => (
        <Part
          // oxlint-disable-next-line react/no-array-index-key -- their codes are being typed
          key={index}
          application={application}
          part={part}
          onChange={(next) => onChange(parts.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(parts.filter((_, at) => at !== index))}
        />
      ))}
      <Button look="secondary" isSmall icon="plus" onClick={add}>
        {say('plan.parts.add')}
      </Button>
    </>
  );
}

interface PartProps {
  readonly application: Application;
  readonly part: WorkPackage;
  readonly onChange: (part: WorkPackage) => void;
  readonly onRemove: () => void;
}

function Part({ application, part, onChange, onRemove }: PartProps) {
  const say = useWords(words);
  const field = (name: 'code' | 'title') => ({
    id: `${name}-${part.code}`,
    name,
    value: part[name],
    error: undefined,
    onChange: (text: string) => onChange({ ...part, [name]: text }),
  });
  return (
    <fieldset className={styles['box']}>
      <legend>{say('plan.part', { code: part.code })}</legend>
      <TextField {...field('title')} label={say('plan.part.title')} />
      <SelectField
        id={`lead-${part.code}`}
        name="leadPartnerId"
        error={undefined}
        value={part.leadPartnerId ?? ''}
        onChange={(id) => onChange({ ...part, leadPartnerId: id === '' ? null : id })}
        label={say('plan.part.lead')}
        none={say('plan.part.nobody')}
        choices={application.partners.map(({ partnerId, organisation }) => ({
          value: partnerId,
          label: organisation.name,
        }))}
      />
      <Button look="quiet" isSmall onClick={onRemove}>
        {say('remove')}
      </Button>
    </fieldset>
  );
}
