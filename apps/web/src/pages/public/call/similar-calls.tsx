import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { CallCards } from '../call-cards';

import type { CallPartProps } from './call.page';
import words from './call.words.json';

const SHOWN_MAX = 3;

/** Other calls that are open, on one of the same themes. */
export function SimilarCalls({ call }: CallPartProps) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/calls', {
    params: {
      query: {
        'filter[status]': 'published',
        'filter[theme]': call.themes.join(','),
        sort: 'closesAt',
        limit: SHOWN_MAX + 1,
      },
    },
  });
  const others = data?.data.filter(({ id }) => id !== call.id).slice(0, SHOWN_MAX) ?? [];
  if (others.length === 0) return null;
  return (
    <Section title={say('similar')}>
      <CallCards calls={others} level={3} />
    </Section>
  );
}
