import { useState } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { PasswordField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Section } from '../../../ui/page';
import { tell } from '../../../ui/toasts';

import words from './account.words.json';

/** Changing one's password ends the sessions that are open elsewhere. */
export function PasswordPart() {
  const say = useWords(words);
  const [changes, setChanges] = useState(0);
  return (
    <Section title={say('password')}>
      <PasswordForm key={changes} onChange={() => setChanges(changes + 1)} />
    </Section>
  );
}

function PasswordForm({ onChange }: { readonly onChange: () => void }) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const change = api.useMutation('put', '/api/v1/password');
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    send: async (body) => {
      await change.mutateAsync({ body });
      tell(say('password.changed'));
      onChange();
    },
    fieldAt: (pointer) => (pointer === '/currentPassword' ? 'currentPassword' : 'newPassword'),
    otherwise,
  });
  return (
    <Form form={form} action={say('password.change')}>
      <PasswordField
        {...form.field('currentPassword')}
        label={say('password.current')}
        autoComplete="current-password"
      />
      <PasswordField
        {...form.field('newPassword')}
        label={say('password.next')}
        hint={say('password.next.hint')}
        autoComplete="new-password"
      />
    </Form>
  );
}
