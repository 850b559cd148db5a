import { api } from '../../../api/client';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { Timeline } from '../../../ui/timeline';
import { Moment } from '../../../ui/values';

import words from './call-details.words.json';
import type { CallPartProps } from './call.page';

/** The log of what was published, for those who read an earlier text. Nothing for a first text. */
export function CallChanges({ call }: CallPartProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { data } = api.useQuery(
    'get',
    '/api/v1/calls/{callId}/revisions',
    { params: { path: { callId: call.id } } },
    { enabled: (call.revisionNumber ?? 0) > 1 },
  );
  if (data === undefined) return null;
  return (
    <Section title={say('changes')}>
      <Timeline
        steps={data.data.map(({ number, publishedAt, changeNote }) => ({
          key: String(number),
          state: 'done',
          name: changeNote ? read(changeNote) : say('changes.first'),
          when: <Moment iso={publishedAt} timeZone={call.timeZone} look="short" />,
        }))}
      />
    </Section>
  );
}
