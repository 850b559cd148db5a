import type { Report, ReportLine } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { NumberField, TextField } from '../../../ui/form/text-fields';
import { inEuros } from '../../shared/euros';
import { ActButton, Opener } from '../../shared/opener';
import { useSending } from '../../shared/sending';
import { FileField } from '../shared/file-field';

import words from './report.words.json';
import { linesOf, saveReport } from './save-report';

interface ReportProps {
  readonly report: Report;
}

interface LineProps extends ReportProps {
  readonly line: ReportLine;
}

/** One more expense. */
export function AddLine({ report }: ReportProps) {
  const say = useWords(words);
  return (
    <Opener label={say('add')} icon="plus">
      {(close) => <EditLine report={report} line={null} onDone={close} />}
    </Opener>
  );
}

export function LineActs({ report, line }: LineProps) {
  const say = useWords(words);
  return (
    <>
      <Opener label={say('change')} about={line.label} look="quiet">
        {(close) => <EditLine report={report} line={line} onDone={close} />}
      </Opener>
      <ActButton
        label={say('remove')}
        about={line.label}
        look="quiet"
        text={say('remove.text')}
        told={say('removed')}
        send={() => saveReport(report, { lines: linesOf(report).toSpliced(line.position - 1, 1) })}
      />
    </>
  );
}

interface EditProps extends ReportProps {
  /** Null for a new one. */
  readonly line: ReportLine | null;
  readonly onDone: () => void;
}

function EditLine({ report, line, onDone }: EditProps) {
  const say = useWords(words);
  const read = useTranslated();
  const form = useEditing({ report, line, onDone });
  return (
    <Form form={form} action={say('save')}>
      <TextField {...form.field('label')} label={say('label')} />
      <SelectField
        {...form.field('accountCode')}
        label={say('account')}
        choices={report.comparison.map(({ code, label }) => ({ value: code, label: read(label) }))}
      />
      <TextField {...form.field('spentOn')} label={say('day')} type="date" width="short" />
      <NumberField {...form.field('amount')} label={say('amount')} unit="€" />
      <FileField
        {...form.field('fileId')}
        label={say('evidence')}
        hint={say('evidence.hint')}
        organisationId={report.organisationId}
        isOptional
      />
    </Form>
  );
}

function useEditing({ report, line, onDone }: EditProps) {
  const say = useWords(words);
  return useSending({
    initial: {
      label: line?.label ?? '',
      accountCode: line?.accountCode ?? '',
      spentOn: line?.spentOn ?? '',
      amount: line?.amount.amount ?? '',
      fileId: line?.fileId ?? '',
    },
    send: ({ amount, fileId, ...said }) => {
      const lines = linesOf(report);
      const next = { ...said, amount: inEuros(amount), fileId: fileId === '' ? null : fileId };
      const at = line === null ? lines.length : line.position - 1;
      return saveReport(report, { lines: lines.toSpliced(at, 1, next) });
    },
    fieldAt: (pointer) => pointer.split('/')[3] ?? null,
    told: say('saved'),
    onDone,
  });
}
