import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';

import words from './legal.words.json';
import { TextPage } from './text-page';

const LICENCE = 'https://eupl.eu/1.2/fr/';

/** Who answers for what is read here, and what it is made with. */
export function LegalPage() {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/about');
  const isDemo = (data?.demoLogins.length ?? 0) > 0;
  return (
    <TextPage
      title={say('title')}
      parts={[
        {
          title: say('publisher'),
          content: [
            data?.publisher && <p>{data.publisher}</p>,
            data?.contact && (
              <p>
                {say('contact')} <a href={`mailto:${data.contact}`}>{data.contact}</a>
              </p>
            ),
            <p>{say('publisher.text', { url: data?.publicUrl ?? location.origin })}</p>,
            isDemo && <p>{say('publisher.demo')}</p>,
          ],
        },
        {
          title: say('software'),
          content: [
            <p>
              {say.rich('software.text', {
                link: (text) => (
                  <a key="link" href={LICENCE}>
                    {text}
                  </a>
                ),
              })}
            </p>,
          ],
        },
        {
          title: say('sources'),
          content: [
            <p>{say('sources.cog')}</p>,
            <p>{say('sources.map')}</p>,
            <p>{say('sources.fonts')}</p>,
          ],
        },
      ]}
    />
  );
}
