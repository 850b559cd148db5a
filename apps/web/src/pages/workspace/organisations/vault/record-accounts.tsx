import { client } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { NumberField, TextField } from '../../../../ui/form/text-fields';
import { answerOf, useSending } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';
import { inEuros } from '../../../shared/euros';

import words from './accounts.words.json';

const EMPTY = {
  closedOn: '',
  months: '12',
  ownFunds: '',
  balanceTotal: '',
  workingCapital: '',
  cash: '',
  charges: '',
  income: '',
  largestIncome: '',
  largestSource: '',
};

const FIGURES = [
  'ownFunds',
  'balanceTotal',
  'workingCapital',
  'cash',
  'charges',
  'income',
  'largestIncome',
] as const;

interface RecordAccountsProps {
  readonly organisationId: string;
  readonly onDone: () => void;
}

/** The figures of one year; the same year said again corrects it. */
export function RecordAccounts({ organisationId, onDone }: RecordAccountsProps) {
  const say = useWords(words);
  const form = useSending({
    initial: EMPTY,
    send: ({ closedOn, months, largestSource, ...figures }, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/accounts', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: {
            closedOn,
            months: Number(months),
            largestSource,
            ownFunds: inEuros(figures.ownFunds),
            balanceTotal: inEuros(figures.balanceTotal),
            workingCapital: inEuros(figures.workingCapital),
            cash: inEuros(figures.cash),
            charges: inEuros(figures.charges),
            income: inEuros(figures.income),
            largestIncome: inEuros(figures.largestIncome),
          },
        }),
      ),
    told: say('recorded'),
    onDone,
  });
  return (
    <Form form={form} action={say('save')}>
      <div className={styles['pair']}>
        <TextField {...form.field('closedOn')} label={say('closedOn')} type="date" width="short" />
        <NumberField {...form.field('months')} label={say('months')} />
      </div>
      <div className={styles['pair']}>
        {FIGURES.map((figure) => (
          <NumberField key={figure} {...form.field(figure)} label={say(figure)} unit="€" />
        ))}
        <TextField
          {...form.field('largestSource')}
          label={say('largestSource')}
          hint={say('largestSource.hint')}
        />
      </div>
    </Form>
  );
}
