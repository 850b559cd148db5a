import type { Presence } from '../../../../api/contract';
import { formatList } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Icon } from '../../../../ui/icon';

import { Assignment } from './assignment';
import { Comments } from './comments';
import type { SectionProps } from './section.page';
import styles from './section.module.css';
import words from './section.words.json';

interface BesideProps extends SectionProps {
  readonly present: readonly Presence[];
}

/** What stands beside the questions: who is there, who answers, what is said of them. */
export function Beside({ application, section, present }: BesideProps) {
  const say = useWords(words);
  return (
    <aside className={styles['beside']} aria-label={say('beside')}>
      <WhoIsHere present={present} section={section.code} />
      <Assignment application={application} section={section} />
      <Comments application={application} section={section} />
    </aside>
  );
}

interface WhoIsHereProps {
  readonly present: readonly Presence[];
  readonly section: string;
}

function WhoIsHere({ present, section }: WhoIsHereProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const namesOf = (some: readonly Presence[]): string =>
    formatList(
      some.map(({ person, organisation }) => person.name ?? organisation.name),
      language,
    );
  const here = present.filter((one) => one.section === section);
  const elsewhere = present.filter((one) => one.section !== section);
  if (present.length === 0) return null;
  return (
    <div className={styles['present']} role="status">
      {here.length > 0 && (
        <p>
          <Icon name="pencil" size={16} />
          {say('here', { count: here.length, who: namesOf(here) })}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p>
          <Icon name="people" size={16} />
          {say('elsewhere', { count: elsewhere.length, who: namesOf(elsewhere) })}
        </p>
      )}
    </div>
  );
}
