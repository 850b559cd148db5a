import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api } from '../../../api/client';
import type { ConflictDeclaration } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { RadioField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { tell } from '../../../ui/toasts';
import terms from '../shared/terms.words.json';

import styles from './review.module.css';
import words from './reviews.words.json';

const REASON_MAX = 2000;

interface ConflictGateProps {
  readonly applicationId: string;
  /** What opens once nothing binds the reader. */
  readonly children?: ReactNode;
}

/** Before one judges: whether anything binds one to those who apply. */
export function ConflictGate({ applicationId, children }: ConflictGateProps) {
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/declaration', {
    params: { path: { applicationId } },
  });
  return (
    <Loaded query={query}>
      {(form) => (form.declaredAt === null ? <Declare declaration={form} /> : children)}
    </Loaded>
  );
}

function Declare({ declaration }: { readonly declaration: ConflictDeclaration }) {
  const say = useWords(words);
  const { applicationId, organisations, isBlind } = declaration;
  const form = useDeclaration(applicationId);
  return (
    <div className={styles['gate']}>
      <h2>{say('gate')}</h2>
      <p>{say('gate.text')}</p>
      {isBlind && <Notice kind="info">{say('blind')}</Notice>}
      {organisations.length > 0 && (
        <>
          <p>{say('gate.who')}</p>
          <ul>
            {organisations.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Form form={form} action={say('gate.declare')}>
        <RadioField
          {...form.field('hasConflict')}
          label={say('gate.question')}
          hint={say('gate.hint')}
          choices={[
            { value: 'no', label: say('gate.no') },
            { value: 'yes', label: say('gate.yes') },
          ]}
        />
        {form.values.hasConflict === 'yes' && (
          <TextArea
            {...form.field('reason')}
            label={say('gate.reason')}
            hint={say('gate.reason.hint')}
            rows={4}
            maxLength={REASON_MAX}
          />
        )}
      </Form>
    </div>
  );
}

function useDeclaration(applicationId: string) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const declare = api.useMutation('post', '/api/v1/applications/{applicationId}/declaration');
  return useForm({
    initial: { hasConflict: '', reason: '' },
    check: ({ hasConflict }) =>
      hasConflict === ''
        ? [{ code: 'web.declaration', detail: say('gate.missing'), pointer: '/hasConflict' }]
        : [],
    send: async ({ hasConflict, reason }) => {
      await declare.mutateAsync({
        params: { path: { applicationId }, header: { 'Idempotency-Key': intent.key } },
        body: { hasConflict: hasConflict === 'yes', reason: reason === '' ? null : reason },
      });
      intent.renew();
      tell(say(hasConflict === 'yes' ? 'gate.recused' : 'gate.opened'));
      await queries.invalidateQueries();
    },
    otherwise: useWords(terms)('unreachable'),
  });
}
