import { client } from '../../../../api/client';
import { usePages } from '../../../../api/pages';
import type { CallRevisionSummary } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { MoreRows } from '../../../../ui/table/more-rows';
import { Timeline } from '../../../../ui/timeline';
import { Moment } from '../../../../ui/values';

import words from './call.words.json';

/** What was published of a call, and what each revision changed. */
export function ChangeLog({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const read = useTranslated();
  const query = usePages<CallRevisionSummary>(
    ['get', '/api/v1/calls', callId, 'revisions'],
    (cursor) =>
      client.GET('/api/v1/calls/{callId}/revisions', {
        params: { path: { callId }, query: { sort: '-number', cursor } },
      }),
  );
  return (
    <Section title={say('changes')}>
      <Loaded query={query}>
        {({ pages }) => (
          <>
            <Timeline
              steps={pages
                .flatMap(({ data }) => data)
                .map(({ number, publishedAt, changeNote }) => ({
                  key: String(number),
                  state: 'done',
                  name: number === 1 ? say('changes.first') : say('changes.number', { number }),
                  when: <Moment iso={publishedAt} />,
                  more: changeNote && <p>{read(changeNote)}</p>,
                }))}
            />
            <MoreRows query={query} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
