import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import type { Decision } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Card, Facts } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Notice } from '../../../ui/notice';
import { Status, type Tone } from '../../../ui/status';
import { Money, Moment } from '../../../ui/values';

import { Conditions } from './conditions';
import words from './decisions.words.json';

const TONES: Readonly<Record<string, Tone>> = {
  held: 'waiting',
  released: 'good',
  revoked: 'bad',
  superseded: 'neutral',
};

interface DecisionProps {
  readonly decision: Decision;
  readonly assessmentVersion: number;
}

/** One decision: what, why, on what conditions, and whether candidates know of it. */
export function DecisionCard({ decision, assessmentVersion }: DecisionProps) {
  const say = useWords(words);
  const { number, outcome, amount, standing, decidedAt, releaseAt, reasons } = decision;
  return (
    <Card>
      <h3>{say('number', { number })}</h3>
      <p>
        <Status tone={TONES[standing] ?? 'neutral'}>{say(`standing.${standing}`)}</Status>
      </p>
      <Facts
        items={[
          { name: say('outcome'), value: say(`outcome.${outcome}`) },
          { name: say('amount'), value: <Money value={amount} /> },
          { name: say('decided.on'), value: <Moment iso={decidedAt} look="short" /> },
          ...(releaseAt === null
            ? []
            : [{ name: say('held.until'), value: <Moment iso={releaseAt} look="short" /> }]),
        ]}
      />
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ criterionCode, text }) => (
            <li key={criterionCode}>{text}</li>
          ))}
        </ul>
      )}
      {decision.revocationReason && <Notice kind="warning" title={decision.revocationReason} />}
      <Conditions decision={decision} />
      <Ends decision={decision} assessmentVersion={assessmentVersion} />
    </Card>
  );
}

/** Releases a held decision, or takes one back. */
function Ends({ decision, assessmentVersion }: DecisionProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const [isRevoking, setRevoking] = useState(false);
  const [refusal, setRefusal] = useState('');
  const release = api.useMutation('post', '/api/v1/applications/{applicationId}/decision/release');
  const go = async (): Promise<void> => {
    const header = { 'Idempotency-Key': intent.key };
    const params = { path: { applicationId: decision.applicationId }, header };
    try {
      await release.mutateAsync({ params });
      await queries.invalidateQueries();
    } catch (error) {
      intent.renew();
      setRefusal(problemOf(error).detail || say('unreachable'));
    }
  };
  return (
    <div>
      {refusal !== '' && <Notice kind="error" title={refusal} isNew />}
      {decision.allowedActions.includes('release') && (
        <Button isBusy={release.isPending} onClick={() => void go()}>
          {say('release')}
        </Button>
      )}
      {decision.allowedActions.includes('revoke') && (
        <Button look="danger" onClick={() => setRevoking(true)}>
          {say('revoke')}
        </Button>
      )}
      <RevokeDialog
        decision={decision}
        assessmentVersion={assessmentVersion}
        isOpen={isRevoking}
        onClose={() => setRevoking(false)}
      />
    </div>
  );
}

interface RevokeProps extends DecisionProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RevokeDialog({ decision, assessmentVersion, isOpen, onClose }: RevokeProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const revoke = api.useMutation('post', '/api/v1/applications/{applicationId}/decision/revoke');
  const form = useForm({
    initial: { reason: '' },
    otherwise: say('unreachable'),
    send: async (body) => {
      const version = `"${String(assessmentVersion)}"`;
      const header = { 'If-Match': version, 'Idempotency-Key': intent.key };
      const params = { path: { applicationId: decision.applicationId }, header };
      await revoke.mutateAsync({ params, body }, { onError: intent.renew });
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog title={say('revoke')} isOpen={isOpen} onClose={onClose}>
      <Form form={form} action={say('revoke')}>
        <TextArea
          {...form.field('reason')}
          rows={3}
          label={say('revoke.reason')}
          hint={say('revoke.hint')}
        />
      </Form>
    </Dialog>
  );
}
