import { api, client } from '../../../api/client';
import type { Membership, PlanSessionRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { NumberField, TextField } from '../../../ui/form/text-fields';
import { Loaded } from '../../../ui/loaded';
import { answerOf, useSending } from '../../shared/sending';

import styles from './committee.module.css';
import words from './committee.words.json';

const MEMBERS_MAX = 100;

interface PlanProps {
  readonly callId: string;
  readonly onDone: () => void;
}

/** A session: when, its colleges with their weight and quorum, who sits for which, who presides. */
export function PlanSession({ callId, onDone }: PlanProps) {
  const call = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  const organisationId = call.data?.funderId ?? '';
  const members = api.useQuery(
    'get',
    '/api/v1/organisations/{organisationId}/memberships',
    { params: { path: { organisationId }, query: { limit: MEMBERS_MAX } } },
    { enabled: organisationId !== '' },
  );
  return (
    <Loaded query={members}>
      {({ data }) => <PlanForm callId={callId} people={data} onDone={onDone} />}
    </Loaded>
  );
}

/** Two colleges to begin with: a committee of one is none. */
const COLLEGES = ['first', 'second', 'third'] as const;

type College = (typeof COLLEGES)[number];

interface Values {
  readonly title: string;
  readonly plannedAt: string;
  readonly chairId: string;
  readonly labels: Readonly<Record<College, string>>;
  readonly weights: Readonly<Record<College, string>>;
  readonly quorums: Readonly<Record<College, string>>;
  /** By person; absent: does not sit. */
  readonly seats: Readonly<Record<string, string>>;
}

interface PlanFormProps extends PlanProps {
  readonly people: readonly Membership[];
}

function PlanForm({ callId, people, onDone }: PlanFormProps) {
  const say = useWords(words);
  const form = usePlan(callId, onDone);
  const { labels, seats } = form.values;
  const named = COLLEGES.filter((code) => labels[code].trim() !== '');
  const sitting = people.filter(({ person }) => (seats[person.id] ?? '') !== '');
  return (
    <Form form={form} action={say('plan.do')}>
      <TextField {...form.field('title')} label={say('plan.title')} width="full" />
      <TextField {...form.field('plannedAt')} label={say('when')} type="datetime-local" />
      <Colleges form={form} />
      <fieldset className={styles['box']}>
        <legend>{say('members')}</legend>
        <p>{say('members.text')}</p>
        {people.map(({ person }) => (
          <SelectField
            key={person.id}
            id={`siege-${person.id}`}
            name={`seat-${person.id}`}
            label={`${person.givenName} ${person.familyName}`}
            none={say('absent.always')}
            error={undefined}
            value={seats[person.id] ?? ''}
            onChange={(college) => form.set({ seats: { ...seats, [person.id]: college } })}
            choices={named.map((code) => ({ value: code, label: labels[code] }))}
          />
        ))}
      </fieldset>
      <SelectField
        {...form.field('chairId')}
        label={say('chair')}
        choices={sitting.map(({ person }) => ({
          value: person.id,
          label: `${person.givenName} ${person.familyName}`,
        }))}
      />
    </Form>
  );
}

function Colleges({ form }: { readonly form: ReturnType<typeof usePlan> }) {
  const say = useWords(words);
  const { labels, weights, quorums } = form.values;
  return (
    <fieldset className={styles['box']}>
      <legend>{say('colleges')}</legend>
      <p>{say('colleges.text')}</p>
      {COLLEGES.map((code, index) => (
        <div key={code} className={styles['college']}>
          <TextField
            id={`college-${code}`}
            name={`college-${code}`}
            label={say('college', { number: index + 1 })}
            isOptional={index > 0}
            error={undefined}
            value={labels[code]}
            onChange={(label) => form.set({ labels: { ...labels, [code]: label } })}
          />
          <NumberField
            id={`poids-${code}`}
            name={`weight-${code}`}
            label={say('weight')}
            error={undefined}
            value={weights[code]}
            onChange={(weight) => form.set({ weights: { ...weights, [code]: weight } })}
          />
          <NumberField
            id={`quorum-${code}`}
            name={`quorum-${code}`}
            label={say('quorum')}
            error={undefined}
            value={quorums[code]}
            onChange={(quorum) => form.set({ quorums: { ...quorums, [code]: quorum } })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function usePlan(callId: string, onDone: () => void) {
  const say = useWords(words);
  const ones = { first: '1', second: '1', third: '1' };
  const initial: Values = {
    title: '',
    plannedAt: '',
    chairId: '',
    labels: { first: say('college.first'), second: say('college.second'), third: '' },
    weights: ones,
    quorums: ones,
    seats: {},
  };
  return useSending({
    initial,
    check: ({ plannedAt }) =>
      plannedAt === ''
        ? [{ code: 'web.missing', detail: say('missing.when'), pointer: '/plannedAt' }]
        : [],
    send: (values, key) =>
      answerOf(
        client.POST('/api/v1/calls/{callId}/committee-sessions', {
          params: { path: { callId }, header: { 'Idempotency-Key': key } },
          body: requestOf(values),
        }),
      ),
    told: say('plan.done'),
    onDone,
  });
}

function requestOf(values: Values): PlanSessionRequest {
  const { title, plannedAt, chairId, labels, weights, quorums, seats } = values;
  const named = COLLEGES.filter((code) => labels[code].trim() !== '');
  return {
    title,
    plannedAt: new Date(plannedAt).toISOString(),
    chairId: chairId === '' ? null : chairId,
    colleges: named.map((code) => ({
      code,
      label: labels[code].trim(),
      weight: Number(weights[code]),
      quorum: Number(quorums[code]),
    })),
    members: Object.entries(seats)
      .filter(([, college]) => named.some((code) => code === college))
      .map(([personId, college]) => ({ personId, college })),
    applicationIds: null,
  };
}
