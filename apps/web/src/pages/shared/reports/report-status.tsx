import type { ReportSummary } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { useNow } from '../../../ui/now';
import { Status, type Tone } from '../../../ui/status';

import words from './reports.words.json';

const TONES: Readonly<Record<ReportSummary['status'], Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  returned: 'bad',
  accepted: 'good',
};

type Standing = Pick<ReportSummary, 'status' | 'dueOn'>;

/** Where a report stands; that it is late is said before all else. */
export function ReportStatus({ report: { status, dueOn } }: { readonly report: Standing }) {
  const say = useWords(words);
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const isAwaited = status === 'draft' || status === 'returned';
  if (isAwaited && dueOn !== null && dueOn < today)
    return <Status tone="bad">{say('status.late')}</Status>;
  return <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>;
}
