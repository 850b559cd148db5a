import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Motif } from '../../../ui/motif';
import { usePageTitle } from '../../../ui/page-title';
import { CallCards } from '../call-cards';
import { DemoLogins } from '../demo-logins';

import styles from './home.module.css';
import words from './home.words.json';

const STEPS = ['step1', 'step2', 'step3', 'step4'] as const;

/** What Tablée is for, and what one can do with it now. */
export function HomePage() {
  const say = useWords(words);
  usePageTitle(say('title'));
  return (
    <>
      <Hero />
      <section className={styles['band']} aria-labelledby="how">
        <h2 id="how">{say('how')}</h2>
        <ol className={styles['steps']}>
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{say(step)}</h3>
              <p>{say(`${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <OpenCalls />
      <Demo />
    </>
  );
}

function Hero() {
  const say = useWords(words);
  return (
    <section className={styles['hero']}>
      <div className={styles['inner']}>
        <div>
          <h1 tabIndex={-1}>{say('title')}</h1>
          <p className={styles['lead']}>{say('lead')}</p>
          <div className={styles['actions']}>
            <ButtonLink to="/appels" icon="arrow">
              {say('seeCalls')}
            </ButtonLink>
            <ButtonLink to="/connexion" look="secondary">
              {say('signIn')}
            </ButtonLink>
          </div>
        </div>
        <div className={styles['picture']}>
          <Motif name="river" />
        </div>
      </div>
    </section>
  );
}

/** The calls that can be answered now, the most urgent first. */
function OpenCalls() {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/calls', {
    params: { query: { 'filter[status]': 'published', sort: 'closesAt', limit: 3 } },
  });
  if (data === undefined || data.data.length === 0) return null;
  return (
    <section className={styles['band']} aria-labelledby="calls">
      <h2 id="calls">{say('calls')}</h2>
      <CallCards calls={data.data} level={3} />
      <ButtonLink to="/appels" look="secondary">
        {say('allCalls')}
      </ButtonLink>
    </section>
  );
}

function Demo() {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/about');
  if (data === undefined || data.demoLogins.length === 0) return null;
  return (
    <section className={styles['demo']} aria-labelledby="demo">
      <div className={styles['band']}>
        <h2 id="demo">{say('demo')}</h2>
        <p>{say('demo.text')}</p>
        <DemoLogins logins={data.demoLogins} />
        {data.keepsMails && (
          <p>
            <a href="/dev/mail">{say('demo.mails')}</a>
          </p>
        )}
      </div>
    </section>
  );
}
