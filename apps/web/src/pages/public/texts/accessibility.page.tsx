import { useWords } from '../../../i18n/words';

import audit from './accessibility-audit.json';
import words from './accessibility.words.json';
import { TextPage } from './text-page';

const DEFENDER = 'https://www.defenseurdesdroits.fr/';

/** The statement that the law asks for, from the last check. */
export function AccessibilityPage() {
  const say = useWords(words);
  const checked = { version: audit.axe, date: new Date(audit.date) };
  return (
    <TextPage
      title={say('title')}
      lead={say('lead')}
      parts={[
        {
          title: say('state'),
          content: [
            <p>{say.rich('state.text', { strong: (text) => <strong key="s">{text}</strong> })}</p>,
          ],
        },
        {
          title: say('tested'),
          content: [<p>{say('tested.text', checked)}</p>, <p>{say('tested.none')}</p>],
        },
        {
          title: say('left'),
          content: [<p>{say('left.audit')}</p>, <p>{say('left.docs')}</p>],
        },
        { title: say('contact'), content: [<p>{say('contact.text')}</p>] },
        {
          title: say('rights'),
          content: [
            <p>
              {say.rich('rights.text', {
                link: (text) => (
                  <a key="link" href={DEFENDER}>
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
