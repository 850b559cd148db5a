import { useWords } from '../../i18n/words';
import { Facts } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Status, Tags } from '../../ui/status';
import { Timeline } from '../../ui/timeline';
import { Ago, Day, Moment, Money, Percent } from '../../ui/values';

import styles from './design.module.css';
import words from './design.words.json';

const DEADLINE = '2027-01-07T11:00:00Z';

export function ReadingParts() {
  return (
    <>
      <Standings />
      <Values />
      <Dates />
    </>
  );
}

function Standings() {
  const say = useWords(words);
  return (
    <>
      <Section title={say('statuses')}>
        <div className={styles['row']}>
          <Status tone="neutral">{say('todo')}</Status>
          <Status tone="busy">{say('doing')}</Status>
          <Status tone="waiting">{say('waiting')}</Status>
          <Status tone="good">{say('done')}</Status>
          <Status tone="bad">{say('fix')}</Status>
        </div>
        <Tags items={[say('water'), say('food')]} />
      </Section>
      <Section title={say('notices')}>
        <Notice kind="info">{say('notice.info')}</Notice>
        <Notice kind="good">{say('notice.good')}</Notice>
        <Notice kind="warning">{say('notice.warning')}</Notice>
        <Notice kind="error">{say('notice.error')}</Notice>
      </Section>
    </>
  );
}

function Values() {
  const say = useWords(words);
  const exact = { amount: '123456.7', currency: 'EUR' };
  const round = { amount: '800000.00', currency: 'EUR' };
  const moment = (
    <>
      <Moment iso={DEADLINE} look="short" /> (<Ago iso={DEADLINE} />)
    </>
  );
  return (
    <Section title={say('values')}>
      <Facts
        items={[
          { name: say('amount'), value: <Money value={exact} /> },
          { name: say('round'), value: <Money value={round} isRound /> },
          { name: say('rate'), value: <Percent value="62.5" /> },
          { name: say('day'), value: <Day iso="2027-01-07" /> },
          { name: say('moment'), value: moment },
        ]}
      />
    </Section>
  );
}

function Dates() {
  const say = useWords(words);
  return (
    <Section title={say('timeline')}>
      <Timeline
        steps={[
          { key: 'opening', state: 'done', name: say('opening'), when: <Day iso="2026-11-02" /> },
          { key: 'deadline', state: 'now', name: say('deadline'), when: <Moment iso={DEADLINE} /> },
          { key: 'decision', state: 'next', name: say('decision'), when: <Day iso="2027-03-15" /> },
        ]}
      />
    </Section>
  );
}
