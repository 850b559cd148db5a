import { api } from '../../../api/client';
import type { Agreement, Departure } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { NumberField, TextArea, TextField } from '../../../ui/form/text-fields';
import { Day } from '../../../ui/values';

import styles from './agreements.module.css';
import words from './agreements.words.json';
import { JoinerField } from './joiner-field';
import { useAmendment, type AmendmentForm } from './use-amendment';

interface ProposeProps {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

/** The next revision: what changes, who leaves, who joins, and who has what then. */
export function ProposeAmendment({ agreement, onDone }: ProposeProps) {
  const say = useWords(words);
  const form = useAmendment(agreement, onDone);
  return (
    <Form form={form} action={say('amend.do')}>
      <p>{say('amend.text')}</p>
      <TextField {...form.field('title')} label={say('amend.title')} width="full" />
      <NumberField
        {...form.field('grant')}
        label={say('amend.grant')}
        hint={say('amend.grant.hint')}
        unit="€"
      />
      <TextField
        {...form.field('endsOn')}
        label={say('amend.endsOn')}
        type="date"
        width="short"
        isOptional
      />
      <Leaving agreement={agreement} form={form} />
      <JoinerField
        agreement={agreement}
        onJoin={(joiner) => form.set({ shares: [...form.values.shares, joiner] })}
      />
      <Shares form={form} />
      <TextArea
        {...form.field('reason')}
        label={say('reason')}
        hint={say('reason.hint')}
        rows={3}
      />
    </Form>
  );
}

interface PartProps {
  readonly agreement: Agreement;
  readonly form: AmendmentForm;
}

/** Choosing who leaves brings the shares that the charter gives to those who stay. */
function Leaving({ agreement, form }: PartProps) {
  const say = useWords(words);
  const { leaverId } = form.values;
  const { data: departure } = api.useQuery(
    'get',
    '/api/v1/agreements/{agreementId}/departure',
    { params: { path: { agreementId: agreement.id }, query: { organisationId: leaverId } } },
    { enabled: leaverId !== '' },
  );
  const partners = agreement.parties.filter(({ capacity }) => capacity === 'partner');
  return (
    <>
      <SelectField
        {...form.field('leaverId')}
        label={say('amend.leaver')}
        hint={say('amend.leaver.hint')}
        none={say('amend.leaver.none')}
        width="full"
        choices={partners.map(({ organisationId, name }) => ({
          value: organisationId,
          label: name,
        }))}
        onChange={form.leave}
      />
      {departure !== undefined && leaverId !== '' && <Rule departure={departure} />}
    </>
  );
}

function Rule({ departure }: { readonly departure: Departure }) {
  const say = useWords(words);
  const { redistribution, isByCharter, noticeDays, earliestOn } = departure;
  return (
    <p role="status">
      {say(isByCharter ? 'departure.charter' : 'departure.default', {
        rule: say(`rule.${redistribution}`),
        days: noticeDays,
      })}{' '}
      <Day iso={earliestOn} look="short" />.
    </p>
  );
}

function Shares({ form }: { readonly form: AmendmentForm }) {
  const say = useWords(words);
  const { shares } = form.values;
  const change = (organisationId: string, amount: string): void =>
    form.set({
      shares: shares.map((one) =>
        one.organisationId === organisationId ? { ...one, amount } : one,
      ),
    });
  return (
    <fieldset className={styles['shares']}>
      <legend>{say('amend.shares')}</legend>
      <p>{say('amend.shares.text')}</p>
      {shares.map(({ organisationId, name, amount }) => (
        <NumberField
          key={organisationId}
          id={`part-${organisationId}`}
          name={`part-${organisationId}`}
          label={name}
          unit="€"
          error={undefined}
          value={amount}
          onChange={(text) => change(organisationId, text)}
        />
      ))}
    </fieldset>
  );
}
