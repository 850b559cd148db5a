import { client } from '../../../api/client';
import type { CertifyLinesRequest, Report, ReportLine } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { NumberField, TextField } from '../../../ui/form/text-fields';
import { inEuros } from '../../shared/euros';
import { ActButton, Opener } from '../../shared/opener';
import shared from '../../shared/reports/reports.words.json';
import { answerOf, useSending, versionTag } from '../../shared/sending';

import words from './report.words.json';

const DEDUCTIONS = [
  'outside-period',
  'not-eligible',
  'no-evidence',
  'above-ceiling',
  'double-funding',
  'miscalculated',
  'other',
] as const;

interface ReportProps {
  readonly report: Report;
}

interface LineProps extends ReportProps {
  readonly line: ReportLine;
}

/** What is certified of one expense, and why not all of it. */
export function CertifyLine({ report, line }: LineProps) {
  const say = useWords(words);
  return (
    <Opener label={say('verify')} about={line.label}>
      {(close) => <Certifying report={report} line={line} onDone={close} />}
    </Opener>
  );
}

function Certifying({ report, line, onDone }: LineProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const term = useWords(shared);
  const form = useSending({
    initial: {
      certified: (line.certified ?? line.amount).amount,
      deduction: line.deduction ?? '',
      note: line.note ?? '',
    },
    send: ({ certified, deduction, note }) =>
      certify(report, [
        {
          position: line.position,
          certified: inEuros(certified),
          deduction: DEDUCTIONS.find((one) => one === deduction) ?? null,
          note: note.trim() === '' ? null : note,
        },
      ]),
    fieldAt: (pointer) => pointer.split('/')[3] ?? null,
    told: say('saved'),
    onDone,
  });
  return (
    <Form form={form} action={say('save')}>
      <NumberField {...form.field('certified')} label={say('certified')} unit="€" />
      <SelectField
        {...form.field('deduction')}
        label={say('deduction')}
        isOptional
        choices={DEDUCTIONS.map((value) => ({ value, label: term(`deduction.${value}`) }))}
      />
      <TextField {...form.field('note')} label={say('note')} isOptional />
    </Form>
  );
}

/** All that was not looked at yet, for its whole amount. */
export function CertifyOthers({ report }: ReportProps) {
  const say = useWords(words);
  const left = report.lines.filter(({ certified }) => certified === null);
  if (left.length === 0) return null;
  const verdicts = left.map(({ position, amount }) => ({ position, certified: amount }));
  return (
    <ActButton
      label={say('all')}
      text={say('all.text', { count: left.length })}
      told={say('all.done')}
      send={() => certify(report, verdicts)}
    />
  );
}

function certify(
  { id: reportId, version }: Report,
  verdicts: CertifyLinesRequest['verdicts'],
): Promise<Report> {
  return answerOf(
    client.PUT('/api/v1/reports/{reportId}/verdicts', {
      params: { path: { reportId }, header: versionTag(version) },
      body: { verdicts },
    }),
  );
}
