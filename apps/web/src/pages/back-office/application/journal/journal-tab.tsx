import { useWords } from '../../../../i18n/words';
import { Section } from '../../../../ui/page';
import { Timeline } from '../../../../ui/timeline';
import { Moment } from '../../../../ui/values';
import type { ApplicationProps } from '../application.page';

import words from './journal.words.json';
import { useEvents } from './use-events';

/** What happened to the application, the last first. */
export function JournalTab({ application }: ApplicationProps) {
  const say = useWords(words);
  const events = useEvents(application);
  return (
    <Section title={say('title')}>
      <Timeline
        steps={events.map(({ key, at, what, more }) => ({
          key,
          state: 'done',
          name: what,
          when: <Moment iso={at} look="short" />,
          more: more ? <p>{more}</p> : undefined,
        }))}
      />
    </Section>
  );
}
