import { useState } from 'react';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { CheckboxField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { ifMatch } from '../shared/use-application';

import type { BudgetDraft } from './budget-draft';
import words from './budget.words.json';

interface PasteProps {
  readonly draft: BudgetDraft;
  readonly applicationId: string;
  readonly partnerId: string;
}

/** A whole table of a spreadsheet, with its headings, made into lines by the API. */
export function PasteDialog(props: PasteProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="secondary" isSmall icon="document" onClick={() => setOpen(true)}>
        {say('paste')}
      </Button>
      <Dialog title={say('paste')} isOpen={isOpen} isWide onClose={() => setOpen(false)}>
        <PasteForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PasteForm({ draft, onDone, ...path }: PasteProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const { key, renew } = useIntent();
  const paste = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/budgets/{partnerId}/paste',
  );
  const form = useForm({
    initial: { text: '', replaces: false },
    fieldAt: () => 'text',
    send: async (body) => {
      await draft.flush();
      const header = { ...ifMatch(draft.presentVersion), 'Idempotency-Key': key };
      draft.receive(await paste.mutateAsync({ params: { path, header }, body }));
      renew();
      onDone();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form
      form={form}
      action={say('paste.do')}
      beside={
        <Button look="quiet" onClick={onDone}>
          {say('cancel')}
        </Button>
      }
    >
      <TextArea
        {...form.field('text')}
        label={say('paste.text')}
        hint={say('paste.hint')}
        rows={10}
      />
      <CheckboxField {...form.field('replaces')} label={say('paste.replaces')} />
    </Form>
  );
}
