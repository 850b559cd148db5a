import { useWords } from '../../../i18n/words';

import words from './privacy.words.json';
import { TextPage } from './text-page';

const CNIL = 'https://www.cnil.fr/fr/plaintes';

/** What is kept about people, why, and what they can do about it. */
export function PrivacyPage() {
  const say = useWords(words);
  return (
    <TextPage
      title={say('title')}
      lead={say('lead')}
      parts={[
        {
          title: say('kept'),
          content: [
            <ul>
              <li>{say('kept.person')}</li>
              <li>{say('kept.role')}</li>
              <li>{say('kept.trail')}</li>
              <li>{say('kept.alert')}</li>
            </ul>,
          ],
        },
        { title: say('cookie'), content: [<p>{say('cookie.text')}</p>] },
        { title: say('browser'), content: [<p>{say('browser.text')}</p>] },
        {
          title: say('rights'),
          content: [
            <p>
              {say.rich('rights.text', {
                link: (text) => (
                  <a key="link" href={CNIL}>
                    {text}
                  </a>
                ),
              })}
            </p>,
          ],
        },
      ]}
    />
  );
}
