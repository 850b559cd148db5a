import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { tell } from '../../../ui/toasts';
import terms from '../shared/terms.words.json';

import type { ReviewProps } from './review.page';
import words from './reviews.words.json';

/** Gives the review back: officers read why, and find somebody else. */
export function Decline({ review }: ReviewProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="secondary" isSmall onClick={() => setOpen(true)}>
        {say('decline')}
      </Button>
      <Dialog title={say('decline')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeclineForm review={review} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DeclineForm({ review, onDone }: ReviewProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const decline = api.useMutation('post', '/api/v1/reviews/{reviewId}/decline');
  const form = useForm({
    initial: { reason: '' },
    send: async (body) => {
      await decline.mutateAsync({
        params: {
          path: { reviewId: review.id },
          header: { 'If-Match': `"${String(review.version)}"`, 'Idempotency-Key': intent.key },
        },
        body,
      });
      intent.renew();
      tell(say('declined'));
      onDone();
      await queries.invalidateQueries();
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return (
    <Form form={form} action={say('decline')}>
      <TextArea
        {...form.field('reason')}
        label={say('decline.reason')}
        hint={say('decline.hint')}
        rows={4}
      />
    </Form>
  );
}
