import type { Application, Call, FinancingSource } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { NumberField, TextArea, TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { readAmount } from '../budget/grid';

import words from './financing.words.json';
import { KINDS, STATUSES } from './vocabulary';

interface SourceDialogProps {
  /** Null for a new one. */
  readonly source: FinancingSource | null;
  /** Codes that are in use. */
  readonly taken: readonly string[];
  readonly application: Application;
  readonly call: Call;
  readonly onSave: (source: FinancingSource) => Promise<void>;
  readonly onRemove: (code: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One source: whose money, how much, how surely, on what condition. */
export function SourceDialog(props: SourceDialogProps) {
  const { source, onRemove, onClose } = props;
  const say = useWords(words);
  const form = useSourceForm(props);
  const remove = source && (
    <Button
      look="quiet"
      onClick={() => {
        void onRemove(source.code).then(onClose);
      }}
    >
      {say('remove')}
    </Button>
  );
  return (
    <Dialog title={say(source ? 'change' : 'add')} isOpen onClose={onClose}>
      <Form form={form} action={say('save')} beside={remove}>
        <SourceFields {...props} form={form} />
      </Form>
    </Dialog>
  );
}

interface SourceFieldsProps extends SourceDialogProps {
  readonly form: ReturnType<typeof useSourceForm>;
}

function SourceFields({ application, call, form }: SourceFieldsProps) {
  const say = useWords(words);
  const kinds = KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }));
  const statuses = STATUSES.map((status) => ({ value: status, label: say(`status.${status}`) }));
  const partners = application.partners.map(({ partnerId, organisation }) => ({
    value: partnerId,
    label: organisation.name,
  }));
  return (
    <>
      <SelectField {...form.field('kind')} label={say('kind')} none={null} choices={kinds} />
      <SelectField
        {...form.field('funderId')}
        label={say('funder')}
        none={say('funder.other')}
        width="full"
        choices={[{ value: call.funderId, label: call.funderName }]}
      />
      {form.values.funderId === '' && (
        <TextField {...form.field('label')} label={say('label')} hint={say('label.hint')} />
      )}
      <NumberField {...form.field('amount')} label={say('amount')} unit="€" />
      <SelectField {...form.field('status')} label={say('status')} none={null} choices={statuses} />
      <SelectField
        {...form.field('partnerId')}
        label={say('partner')}
        none={say('partner.all')}
        width="full"
        choices={partners}
      />
      <TextArea
        {...form.field('conditionText')}
        label={say('condition')}
        hint={say('condition.hint')}
        rows={2}
        isOptional
      />
    </>
  );
}

function useSourceForm({ source, taken, onSave, onClose }: SourceDialogProps) {
  const say = useWords(words);
  return useForm<SourceValues>({
    initial: {
      kind: source?.kind ?? 'public-grant',
      funderId: source?.funderId ?? '',
      label: source?.label ?? '',
      amount: source?.amount.amount.replace(/\.00$/, '') ?? '',
      status: source?.status ?? 'envisaged',
      partnerId: source?.partnerId ?? '',
      conditionText: source?.conditionText ?? '',
    },
    check: ({ amount }) =>
      typeof readAmount(amount) === 'string'
        ? []
        : [{ code: 'web.amount', detail: say('amount.wrong'), pointer: '/amount' }],
    fieldAt: (pointer) => pointer.split('/').findLast((part) => !/^\d*$/.test(part)) ?? null,
    send: async ({ kind, funderId, label, amount, status, partnerId, conditionText }) => {
      const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
      await onSave({
        ...source,
        code: source?.code ?? freeCode(kind, taken),
        kind: kind as FinancingSource['kind'],
        funderId: orNull(funderId),
        label: funderId === '' ? orNull(label) : null,
        amount: { amount: readAmount(amount) ?? '0.00', currency: 'EUR' },
        status: status as FinancingSource['status'],
        partnerId: orNull(partnerId),
        conditionText: orNull(conditionText),
      });
      onClose();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
}

/** A source, as it is typed. */
type SourceValues = Readonly<
  Record<
    'kind' | 'funderId' | 'label' | 'amount' | 'status' | 'partnerId' | 'conditionText',
    string
  >
>;

/** `public-grant-2`: what conditions call a source by. */
function freeCode(kind: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${kind}-${String(number)}`)) number += 1;
  return `${kind}-${String(number)}`;
}
