import { useWords } from '../../../../i18n/words';
import { Timeline } from '../../../../ui/timeline';
import { Moment } from '../../../../ui/values';

import type { ConsortiumPartProps } from './consortium.page';
import words from './consortium.words.json';

/** Who came, who left, who led: the latest first. */
export function History({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const entries = consortium.history.toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <Timeline
      steps={entries.map(({ at, what, name, organisationId }) => ({
        key: `${at} ${what} ${organisationId}`,
        state: 'done',
        name: say(`history.${what}`, { name }),
        when: <Moment iso={at} />,
      }))}
    />
  );
}
