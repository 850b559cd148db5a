import { useState } from 'react';

import { useLanguage, type Language } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';

import words from './alerts.words.json';

interface Who {
  readonly email: string;
  readonly language: Language;
}

interface AskFormProps {
  /** What will be told. */
  readonly about: string;
  readonly ask: (who: Who) => Promise<unknown>;
}

interface AskDialogProps extends AskFormProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** Takes an address, which is asked to confirm. */
export function AskDialog({ title, onClose, ...form }: AskDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <AskForm {...form} />
    </Dialog>
  );
}

function AskForm({ about, ask }: AskFormProps) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const { language } = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initial: { email: '' },
    send: async ({ email }) => {
      await ask({ email, language });
      setSentTo(email);
    },
    otherwise,
  });
  if (sentTo !== null)
    return (
      <Notice kind="good" title={say('sent')} isNew>
        <p>{say('sent.text', { email: sentTo })}</p>
      </Notice>
    );
  return (
    <Form form={form} action={say('send')}>
      <p>{about}</p>
      <TextField
        {...form.field('email')}
        label={say('email')}
        hint={say('email.hint')}
        type="email"
        autoComplete="email"
        width="full"
      />
    </Form>
  );
}
