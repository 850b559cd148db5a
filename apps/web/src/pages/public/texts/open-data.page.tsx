import { useWords } from '../../../i18n/words';

import words from './open-data.words.json';
import { TextPage } from './text-page';

const LISTS = [
  { key: 'calls', path: '/api/v1/calls' },
  { key: 'territories', path: '/api/v1/territories' },
  { key: 'keys', path: '/api/v1/receipt-keys' },
] as const;

/** What programs may read. */
export function OpenDataPage() {
  const say = useWords(words);
  return (
    <TextPage
      title={say('title')}
      lead={say('lead')}
      parts={[
        ...LISTS.map(({ key, path }) => ({
          title: say(key),
          content: [
            <p>{say(`${key}.text`)}</p>,
            <p>
              <a href={path}>
                <code>{path}</code>
              </a>
            </p>,
          ],
        })),
        {
          title: say('contract'),
          content: [
            <p>{say('contract.text')}</p>,
            <p>
              <a href="/api/docs">{say('docs')}</a>
            </p>,
            <p>
              <a href="/api/openapi.json">
                <code>/api/openapi.json</code>
              </a>
            </p>,
          ],
        },
      ]}
    />
  );
}
