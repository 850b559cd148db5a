import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { CheckboxField, SelectField, type Choice } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';

import words from './budget.words.json';
import type { GridRow, Kind } from './grid';
import type { BudgetSources } from './use-budget-sources';
import { useFunderName } from './use-kind-words';

interface RowDialogProps {
  readonly row: GridRow;
  readonly isNew: boolean;
  readonly sources: BudgetSources;
  readonly partnerId: string;
  readonly onKind: (kind: Kind) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What a row is for, beside its amounts. */
export function RowDialog(props: RowDialogProps) {
  const { row, isNew, onRemove, onClose } = props;
  const say = useWords(words);
  const read = useTranslated();
  const form = useRowForm(props);
  const choices = useChoices(props);
  const remove = (
    <Button
      look="quiet"
      onClick={() => {
        onRemove();
        onClose();
      }}
    >
      {say('row.remove')}
    </Button>
  );
  return (
    <Dialog title={read(row.account.label)} isOpen onClose={onClose}>
      <Form form={form} action={say(isNew ? 'row.create' : 'row.keep')} beside={!isNew && remove}>
        <TextField {...form.field('label')} label={say('row.label')} isOptional />
        {SELECTS.filter((name) => choices[name].length > 0).map((name) => (
          <SelectField
            key={name}
            {...form.field(name)}
            label={say(`row.${name}`)}
            hint={say(`row.${name}.hint`)}
            none={say(`row.${name}.none`)}
            choices={choices[name]}
            width="full"
          />
        ))}
        {row.account.nature === 'subsidy' && (
          <CheckboxField {...form.field('isSecured')} label={say('row.isSecured')} />
        )}
      </Form>
    </Dialog>
  );
}

const SELECTS = ['workPackage', 'family', 'funderId', 'counterpartId', 'mirrorAccount'] as const;

function useRowForm({ row: { kind }, onKind, onClose }: RowDialogProps) {
  return useForm({
    initial: {
      label: kind.label ?? '',
      workPackage: kind.workPackage ?? '',
      family: kind.family ?? '',
      funderId: kind.funderId ?? '',
      counterpartId: kind.counterpartId ?? '',
      mirrorAccount: kind.mirrorAccount ?? '',
      isSecured: kind.isSecured,
    },
    send: async ({ isSecured, ...texts }) => {
      const said = Object.entries(texts).map(([name, text]) => [name, text === '' ? null : text]);
      onKind({ ...kind, ...(Object.fromEntries(said) as Partial<Kind>), isSecured });
      onClose();
      await Promise.resolve();
    },
  });
}

type Choices = Readonly<Record<(typeof SELECTS)[number], readonly Choice[]>>;

/** What can be said of a row of such an account. */
function useChoices({ row, sources, partnerId }: RowDialogProps): Choices {
  const read = useTranslated();
  const { call, plan, application, chart } = sources;
  const nameOf = useFunderName(call);
  const { nature, side, code: account } = row.account;
  const isInKind = nature === 'in-kind';
  const isCost = side === 'expenses' && !isInKind && nature !== 'surplus';
  const none: readonly Choice[] = [];
  return {
    workPackage: plan.workPackages.map(({ code, title }) => ({
      value: code,
      label: `${code} ${title}`,
    })),
    family: isCost
      ? call.costFamilies
          .filter(({ accounts = [] }) => accounts.length === 0 || accounts.includes(account))
          .map(({ code, label }) => ({ value: code, label: read(label) }))
      : none,
    funderId:
      nature === 'subsidy' || nature === 'repayable'
        ? call.funders.map(({ organisationId: id }) => ({ value: id, label: nameOf(id) }))
        : none,
    counterpartId: isInKind
      ? none
      : application.partners
          .filter((one) => one.partnerId !== partnerId)
          .map((one) => ({ value: one.partnerId, label: one.organisation.name })),
    mirrorAccount:
      isInKind && side === 'expenses'
        ? chart.accounts
            .filter((one) => one.nature === 'in-kind' && one.side === 'income')
            .map(({ code, label }) => ({ value: code, label: read(label) }))
        : none,
  };
}
