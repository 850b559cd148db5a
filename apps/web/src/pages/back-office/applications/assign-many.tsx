import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import type { ApplicationOutline, AssignmentResult } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { CheckboxesField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Loaded } from '../../../ui/loaded';
import { AssignmentResults } from '../shared/assignment-results';
import terms from '../shared/terms.words.json';

import words from './applications.words.json';

interface AssignManyProps {
  readonly callId: string;
  readonly rows: readonly ApplicationOutline[];
}

/** Gives the chosen applications to reviewers, and says what became of each. */
export function AssignMany({ callId, rows }: AssignManyProps) {
  const [results, setResults] = useState<readonly AssignmentResult[] | null>(null);
  const reviewers = api.useQuery('get', '/api/v1/calls/{callId}/reviewers', {
    params: { path: { callId } },
  });
  return (
    <Loaded query={reviewers}>
      {(people) =>
        results === null ? (
          <AssignForm callId={callId} rows={rows} people={people} onGiven={setResults} />
        ) : (
          <AssignmentResults
            results={results}
            nameOf={(id) => people.find(({ personId }) => personId === id)?.name ?? ''}
            titleOf={(id) => {
              const row = rows.find((one) => one.id === id);
              return row?.reference ?? row?.title ?? '';
            }}
          />
        )
      }
    </Loaded>
  );
}

interface AssignFormProps extends AssignManyProps {
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly assigned: number;
  }[];
  readonly onGiven: (results: readonly AssignmentResult[]) => void;
}

function AssignForm({ callId, rows, people, onGiven }: AssignFormProps) {
  const say = useWords(words);
  const term = useWords(terms);
  const queries = useQueryClient();
  const intent = useIntent();
  const assign = api.useMutation('post', '/api/v1/calls/{callId}/reviews');
  const form = useForm({
    initial: { reviewers: [] as readonly string[], dueOn: '' },
    check: ({ reviewers }) =>
      reviewers.length === 0
        ? [{ code: 'web.nobody', detail: say('nobody'), pointer: '/reviewers' }]
        : [],
    send: async ({ reviewers, dueOn }) => {
      const results = await assign.mutateAsync({
        params: { path: { callId }, header: { 'Idempotency-Key': intent.key } },
        body: {
          reviews: rows.flatMap(({ id }) =>
            reviewers.map((reviewerId) => ({ applicationId: id, reviewerId })),
          ),
          dueOn: dueOn === '' ? null : dueOn,
        },
      });
      intent.renew();
      await queries.invalidateQueries();
      onGiven(results);
    },
    otherwise: term('unreachable'),
  });
  return (
    <Form form={form} action={say('give', { count: rows.length })}>
      <CheckboxesField
        {...form.field('reviewers')}
        label={say('toWhom')}
        choices={people.map(({ personId, name, assigned }) => ({
          value: personId,
          label: name,
          hint: say('load', { count: assigned }),
        }))}
      />
      <TextField
        {...form.field('dueOn')}
        type="date"
        width="short"
        isOptional
        label={say('dueOn')}
      />
    </Form>
  );
}
