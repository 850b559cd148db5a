import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import type { Person } from '../../../api/contract';
import { LANGUAGES } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { RadioField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Section } from '../../../ui/page';
import { StaleNotice } from '../../../ui/problem-state';
import { tell } from '../../../ui/toasts';

import words from './account.words.json';

interface Profile {
  readonly givenName: string;
  readonly familyName: string;
  readonly language: string;
}

/** One's name, and the language in which one is written to. */
export function ProfilePart({ person }: { readonly person: Person }) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const queries = useQueryClient();
  const change = api.useMutation('patch', '/api/v1/me');
  const { givenName, familyName, language, version } = person;
  const refresh = () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/me'] });
  const form = useForm<Profile>({
    initial: { givenName, familyName, language },
    send: async (values) => {
      await change.mutateAsync({
        params: { header: { 'If-Match': `"${String(version)}"` } },
        body: { ...values, language: values.language === 'en' ? 'en' : 'fr' },
      });
      await refresh();
      tell(say('saved'));
    },
    otherwise,
  });
  return (
    <Section title={say('me')}>
      {form.isStale && <StaleNotice onSee={() => void refresh()} />}
      <Form form={form} action={say('save')}>
        <TextField
          {...form.field('givenName')}
          label={say('givenName')}
          autoComplete="given-name"
          width="medium"
        />
        <TextField
          {...form.field('familyName')}
          label={say('familyName')}
          autoComplete="family-name"
          width="medium"
        />
        <RadioField
          {...form.field('language')}
          label={say('language')}
          isInline
          choices={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))}
        />
      </Form>
    </Section>
  );
}
