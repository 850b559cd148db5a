import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';

import styles from './design.module.css';
import words from './design.words.json';

const COLOURS = [
  'paper',
  'white',
  'linen',
  'sand',
  'ink',
  'grey',
  'green',
  'green-dark',
  'green-pale',
  'terracotta',
  'terracotta-pale',
  'ochre',
  'ochre-pale',
  'red',
  'red-pale',
  'blue',
  'blue-pale',
  'field-border',
] as const;

export function Foundations() {
  const say = useWords(words);
  return (
    <>
      <Section title={say('colours')}>
        <ul className={styles['colours']}>
          {COLOURS.map((name) => (
            <li key={name}>
              <span className={styles['swatch']} style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('type')}>
        <h3>{say('type.title')}</h3>
        <p>
          {say.rich('type.text', {
            strong: (text) => <strong key="strong">{text}</strong>,
            link: (text) => (
              <a key="link" href="#colours">
                {text}
              </a>
            ),
          })}
        </p>
      </Section>
      <Section title={say('buttons')}>
        <div className={styles['row']}>
          <Button>{say('save')}</Button>
          <Button look="secondary" icon="search">
            {say('compare')}
          </Button>
          <Button look="danger">{say('withdraw')}</Button>
          <Button look="quiet">{say('later')}</Button>
          <Button isBusy>{say('sending')}</Button>
          <Button look="secondary" isSmall>
            {say('compare')}
          </Button>
          <ButtonLink to="/appels" icon="arrow">
            {say('empty.action')}
          </ButtonLink>
        </div>
      </Section>
    </>
  );
}
