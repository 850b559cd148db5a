import { api } from '../../../api/client';
import type { IssuedAccessTokenResponse } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { CheckboxesField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';

import words from './account.words.json';

interface TokenFormProps {
  readonly onIssue: (token: IssuedAccessTokenResponse) => void;
}

export function TokenForm({ onIssue }: TokenFormProps) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const { data } = api.useQuery('get', '/api/v1/token-scopes');
  const issue = api.useMutation('post', '/api/v1/access-tokens');
  const form = useForm({
    initial: { name: '', scopes: [] as readonly string[], expiresAt: inThreeMonths() },
    send: async ({ name, scopes, expiresAt }) =>
      onIssue(
        await issue.mutateAsync({
          body: { name, scopes: [...scopes], expiresAt: endOf(expiresAt) },
        }),
      ),
    otherwise,
  });
  return (
    <Form form={form} action={say('tokens.issue')}>
      <TextField
        {...form.field('name')}
        label={say('tokens.name')}
        hint={say('tokens.name.hint')}
        width="medium"
      />
      <TextField
        {...form.field('expiresAt')}
        label={say('tokens.expires')}
        type="date"
        width="short"
      />
      <CheckboxesField
        {...form.field('scopes')}
        label={say('tokens.scopes')}
        choices={(data?.data ?? []).map((value) => ({ value, label: value }))}
      />
    </Form>
  );
}

const THREE_MONTHS_MS = 90 * 86_400_000;

function inThreeMonths(): string {
  return new Date(Date.now() + THREE_MONTHS_MS).toISOString().slice(0, 10);
}

/** The last instant of a day, here; nothing when it is no day, for the API to say so. */
function endOf(day: string): string {
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? day : end.toISOString();
}
