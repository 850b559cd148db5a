import { client } from '../../../../api/client';
import type { LeadHandover, OfferLeadRequest } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Card } from '../../../../ui/card';
import { RadioField, SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { Status, type Tone } from '../../../../ui/status';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';
import { choicesOf, useTerms } from '../../shared/terms';
import styles from '../../shared/workspace.module.css';

import type { ConsortiumPartProps, GovernancePartProps } from './consortium.page';
import words from './steering.words.json';

const TONES: Readonly<Record<LeadHandover['status'], Tone>> = {
  offered: 'waiting',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
};

/** Who leads, and the offers to another to take it over. */
export function Lead({ consortium, governance }: GovernancePartProps) {
  const say = useWords(words);
  const lead = consortium.partners.find(({ role }) => role === 'lead');
  const isOffered = governance.handovers.some(({ status }) => status === 'offered');
  return (
    <>
      <p>{say('lead.is', { name: lead?.name ?? '' })}</p>
      {governance.allowedActions.includes('hand-over-lead') && !isOffered && (
        <div className={styles['actions']}>
          <Opener label={say('lead.offer')} isWide>
            {(close) => <Offer consortium={consortium} onDone={close} />}
          </Opener>
        </div>
      )}
      <ul className={styles['cards']}>
        {governance.handovers.map((handover) => (
          <li key={handover.id}>
            <Handover consortium={consortium} handover={handover} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface HandoverProps extends ConsortiumPartProps {
  readonly handover: LeadHandover;
}

function Handover({ consortium, handover }: HandoverProps) {
  const say = useWords(words);
  const { has } = useMine();
  const { status, reason, offeredAt, toPartnerId, toOrganisationId, fromOrganisationId } = handover;
  const name = consortium.partners.find(({ id }) => id === toPartnerId)?.name ?? '';
  const acts = [
    ...(has(toOrganisationId, 'representative') ? (['accept', 'decline'] as const) : []),
    ...(has(fromOrganisationId, 'representative') ? (['withdraw'] as const) : []),
  ];
  return (
    <Card>
      <p>
        <Status tone={TONES[status]}>{say(`handover.${status}`)}</Status>
      </p>
      <h2>{say('handover.to', { name })}</h2>
      <p className={styles['prose']}>{reason}</p>
      <p className={styles['quiet']}>
        <Day iso={offeredAt} look="short" />
      </p>
      {status === 'offered' && (
        <div className={styles['row']}>
          {acts.map((act) => (
            <HandoverAct key={act} act={act} consortium={consortium} handover={handover} />
          ))}
        </div>
      )}
    </Card>
  );
}

interface HandoverActProps extends HandoverProps {
  readonly act: 'accept' | 'decline' | 'withdraw';
}

function HandoverAct({ act, consortium, handover }: HandoverActProps) {
  const say = useWords(words);
  return (
    <ActButton
      label={say(`handover.${act}`)}
      look={act === 'accept' ? 'primary' : 'quiet'}
      text={say(`handover.${act}.text`)}
      told={say('handover.done')}
      send={(key) =>
        answerOf(
          client.POST(`/api/v1/consortia/{consortiumId}/lead-handovers/{handoverId}/${act}`, {
            params: {
              path: { consortiumId: consortium.id, handoverId: handover.id },
              header: { 'Idempotency-Key': key },
            },
          }),
        )
      }
    />
  );
}

function Offer({ consortium, onDone }: ConsortiumPartProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const term = useTerms();
  const form = useSending({
    initial: { partnerId: '', formerRole: 'funded-partner', reason: '' },
    check: ({ partnerId }) =>
      partnerId === ''
        ? [{ code: 'web.missing', detail: say('lead.missing'), pointer: '/partnerId' }]
        : [],
    send: ({ formerRole, ...body }, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/lead-handovers', {
          params: { path: { consortiumId: consortium.id }, header: { 'Idempotency-Key': key } },
          body: { ...body, formerRole: formerRole as OfferLeadRequest['formerRole'] },
        }),
      ),
    told: say('lead.offered'),
    onDone,
  });
  return (
    <Form form={form} action={say('lead.offer')}>
      <SelectField
        {...form.field('partnerId')}
        label={say('lead.to')}
        choices={consortium.partners
          .filter(({ role }) => role !== 'lead')
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        {...form.field('formerRole')}
        label={say('lead.formerRole')}
        choices={choicesOf(term, 'place', ['funded-partner', 'associated-partner'])}
      />
      <TextArea {...form.field('reason')} label={say('lead.reason')} rows={3} maxLength={1000} />
    </Form>
  );
}
