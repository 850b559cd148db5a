import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Application, Receipt } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Facts } from '../../../../ui/card';
import { Dialog } from '../../../../ui/dialog';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import { Moment } from '../../../../ui/values';
import { CopyLink } from '../../../shared/copy-link';
import { useCrumbs } from '../shared/crumbs';
import { ifMatch, useApplication } from '../shared/use-application';

import styles from './finish.module.css';
import words from './finish.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/recepisse');
const REASON_MAX = 2000;

/** The proof of a submission: to be printed, and kept. */
export function ReceiptPage() {
  const { applicationId } = route.useParams();
  const application = useApplication(applicationId);
  const receipt = api.useQuery('get', '/api/v1/applications/{applicationId}/receipt', {
    params: { path: { applicationId } },
  });
  return (
    <Loaded query={application}>
      {(one) => (
        <Loaded query={receipt}>{(proof) => <Proof application={one} receipt={proof} />}</Loaded>
      )}
    </Loaded>
  );
}

interface ProofProps {
  readonly application: Application;
  readonly receipt: Receipt;
}

function Proof({ application, receipt }: ProofProps) {
  const say = useWords(words);
  const read = useTranslated();
  const crumbs = useCrumbs(application, say('receipt'));
  const { reference, receivedAt, sha256, signature, keyId } = receipt;
  return (
    <Page
      title={say('receipt')}
      crumbs={crumbs}
      width="text"
      actions={
        <>
          <CopyLink applicationId={application.id} />
          <Button look="secondary" onClick={() => window.print()}>
            {say('receipt.print')}
          </Button>
          <Withdrawal application={application} />
        </>
      }
    >
      <Notice kind="good" title={say('receipt.done', { reference })}>
        <p>{say('receipt.next')}</p>
      </Notice>
      <Facts
        items={[
          { name: say('send.project'), value: application.title },
          { name: say('send.call'), value: read(application.call.title) },
          { name: say('send.lead.partner'), value: application.lead.name },
          { name: say('receipt.receivedAt'), value: <Moment iso={receivedAt} /> },
        ]}
      />
      <p>{say('receipt.proof')}</p>
      <dl className={styles['proof']}>
        <dt>{say('receipt.hash')}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
        <dt>{say('receipt.signature')}</dt>
        <dd>
          <code>{signature}</code>
        </dd>
        <dt>{say('receipt.key')}</dt>
        <dd>
          <code>{keyId}</code>
        </dd>
      </dl>
    </Page>
  );
}

/** Takes the application back, while its call is open. */
function Withdrawal({ application }: Pick<ProofProps, 'application'>) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  if (!application.allowedActions.includes('withdraw')) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {say('withdraw')}
      </Button>
      <Dialog title={say('withdraw')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{say('withdraw.text')}</p>
        <WithdrawalForm application={application} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function WithdrawalForm({
  application: { id, version },
  onDone,
}: Pick<ProofProps, 'application'> & { readonly onDone: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { key } = useIntent();
  const withdraw = api.useMutation('post', '/api/v1/applications/{applicationId}/withdraw');
  const form = useForm({
    initial: { reason: '' },
    send: async (body) => {
      const header = { ...ifMatch(version), 'Idempotency-Key': key };
      await withdraw.mutateAsync({ params: { path: { applicationId: id }, header }, body });
      onDone();
      await queries.invalidateQueries();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form form={form} action={say('withdraw.do')}>
      <TextArea
        {...form.field('reason')}
        label={say('withdraw.reason')}
        hint={say('withdraw.reason.hint')}
        maxLength={REASON_MAX}
        rows={4}
      />
    </Form>
  );
}
