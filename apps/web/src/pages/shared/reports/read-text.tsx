import type { Report } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { Day } from '../../../ui/values';

import words from './reports.words.json';

/** The period of a report and what was done in it, for whoever reads it. */
export function ReadText({
  report: { periodFrom, periodTo, narrative },
}: {
  readonly report: Report;
}) {
  const say = useWords(words);
  return (
    <Section title={say('narrative')}>
      {periodFrom !== null && periodTo !== null && (
        <p>
          {say('period')} <Day iso={periodFrom} look="short" /> –{' '}
          <Day iso={periodTo} look="short" />
        </p>
      )}
      <p>{narrative}</p>
    </Section>
  );
}
