import { useState } from 'react';

import { api } from '../../../api/client';
import type { ReceiptVerification } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Field } from '../../../ui/form/field';
import fieldStyles from '../../../ui/form/field.module.css';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Moment } from '../../../ui/values';

import { readReceipt, type PresentedReceipt } from './read-receipt';
import words from './verify.words.json';

const EMPTY = { reference: '', sha256: '', signature: '', canonical: '' };

/** For anyone who holds a receipt. */
export function VerifyPage() {
  const say = useWords(words);
  const [verdict, setVerdict] = useState<ReceiptVerification | null>(null);
  return (
    <Page title={say('title')} lead={say('lead')} width="text">
      <VerifyForm onVerdict={setVerdict} />
      {verdict && <Verdict verdict={verdict} />}
    </Page>
  );
}

function VerifyForm({
  onVerdict,
}: {
  readonly onVerdict: (verdict: ReceiptVerification | null) => void;
}) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const verify = api.useMutation('post', '/api/v1/receipts/verify');
  const form = useForm({
    initial: EMPTY,
    send: async ({ canonical, ...rest }) => {
      onVerdict(null);
      const body = canonical === '' ? rest : { canonical, signature: rest.signature };
      onVerdict(await verify.mutateAsync({ body }));
    },
    otherwise,
  });
  return (
    <Form form={form} action={say('action')}>
      <ReceiptFile onRead={(receipt) => form.set(receipt)} />
      <TextField {...form.field('reference')} label={say('reference')} width="medium" />
      <TextField {...form.field('sha256')} label={say('sha256')} />
      <TextField {...form.field('signature')} label={say('signature')} />
    </Form>
  );
}

function ReceiptFile({ onRead }: { readonly onRead: (receipt: PresentedReceipt) => void }) {
  const say = useWords(words);
  const [isWrong, setWrong] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    const receipt = file && readReceipt(await file.text());
    setWrong(file !== undefined && receipt === null);
    if (receipt) onRead(receipt);
  };
  return (
    <Field
      id="receipt-file"
      label={say('file')}
      hint={say('file.hint')}
      isOptional
      error={isWrong ? say('file.wrong') : undefined}
    >
      <input
        id="receipt-file"
        type="file"
        accept="application/json,.json"
        className={fieldStyles['input']}
        aria-describedby="receipt-file-hint"
        onChange={({ target }) => void read(target.files?.[0])}
      />
    </Field>
  );
}

function Verdict({ verdict }: { readonly verdict: ReceiptVerification }) {
  const say = useWords(words);
  const { isAuthentic, reference, receivedAt } = verdict;
  if (!isAuthentic)
    return (
      <Notice kind="error" title={say('forged')} isNew>
        <p>{say(reasonOf(verdict))}</p>
      </Notice>
    );
  return (
    <Notice kind="good" title={say('authentic')} isNew>
      <p>{say('authentic.text', { reference: reference ?? '' })}</p>
      {receivedAt !== null && (
        <p>
          {say('received')} <Moment iso={receivedAt} />
        </p>
      )}
    </Notice>
  );
}

function reasonOf({ isHashOfText, isSignedByUs }: ReceiptVerification) {
  if (isHashOfText === false) return 'forged.text';
  return isSignedByUs ? 'forged.unknown' : 'forged.signature';
}
