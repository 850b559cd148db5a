import type { Report } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextArea, TextField } from '../../../ui/form/text-fields';
import { Section } from '../../../ui/page';
import { ReadText } from '../../shared/reports/read-text';
import { useSending } from '../../shared/sending';

import words from './report.words.json';
import { saveReport } from './save-report';

interface TextProps {
  readonly report: Report;
}

/** The period and what was done in it: written while it is open, read afterwards. */
export function ReportText({ report }: TextProps) {
  return report.allowedActions.includes('write') ? (
    <Writing report={report} />
  ) : (
    <ReadText report={report} />
  );
}

function Writing({ report }: TextProps) {
  const say = useWords(words);
  const form = useSending({
    initial: {
      periodFrom: report.periodFrom ?? '',
      periodTo: report.periodTo ?? '',
      narrative: report.narrative,
    },
    send: ({ periodFrom, periodTo, narrative }) =>
      saveReport(report, {
        periodFrom: periodFrom === '' ? null : periodFrom,
        periodTo: periodTo === '' ? null : periodTo,
        narrative,
      }),
    told: say('saved'),
  });
  return (
    <Section title={say('text')}>
      <Form form={form} action={say('save')}>
        <TextField {...form.field('periodFrom')} label={say('from')} type="date" width="short" />
        <TextField {...form.field('periodTo')} label={say('to')} type="date" width="short" />
        <TextArea {...form.field('narrative')} label={say('narrative')} rows={8} />
      </Form>
    </Section>
  );
}
