import { api } from '../../../api/client';
import type { CallResult } from '../../../api/contract';
import { formatList } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/page';
import { Status, type Tone } from '../../../ui/status';
import { Day, Money } from '../../../ui/values';

import words from './call-results.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';

const TONES: Readonly<Record<CallResult['outcome'], Tone>> = {
  granted: 'good',
  'granted-with-conditions': 'good',
  'second-wave': 'waiting',
  refused: 'neutral',
};

/** What was decided and told: to everyone what is granted; to each candidate, their own besides. */
export function CallResults({ call }: CallPartProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/calls/{callId}/results', {
    params: { path: { callId: call.id } },
  });
  return (
    <Section title={say('title')} id="resultats">
      <Loaded query={query} level={2}>
        {(results) => (results.length === 0 ? <p>{say('none')}</p> : <Results results={results} />)}
      </Loaded>
    </Section>
  );
}

function Results({ results }: { readonly results: readonly CallResult[] }) {
  const say = useWords(words);
  return (
    <div className={styles['scroll']} role="region" aria-label={say('title')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{say('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('project')}</th>
            <th scope="col">{say('outcome')}</th>
            <th scope="col">{say('amount')}</th>
            <th scope="col">{say('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <ResultRow key={result.applicationId} result={result} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultRow({ result }: { readonly result: CallResult }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { title, leadName, partnerNames, outcome, amount, reasons, releasedAt } = result;
  const others = partnerNames.filter((name) => name !== leadName);
  return (
    <tr>
      <th scope="row">
        <strong>{title}</strong>
        <br />
        {others.length === 0
          ? leadName
          : say('with', { lead: leadName, others: formatList(others, language) })}
      </th>
      <td>
        <Status tone={TONES[outcome]}>{say(`outcome.${outcome}`)}</Status>
        <br />
        <Day iso={releasedAt} look="short" />
      </td>
      <td>{outcome === 'refused' ? '—' : <Money value={amount} isRound />}</td>
      <td>
        {reasons.length === 0 ? (
          say('reasons.none')
        ) : (
          <ul>
            {reasons.map(({ criterionCode, text }) => (
              <li key={criterionCode}>{text}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
