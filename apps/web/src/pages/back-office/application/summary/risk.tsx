import { api } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Card } from '../../../../ui/card';
import { useDesk } from '../../shared/who';

import styles from './summary.module.css';
import words from './summary.words.json';

/** How fragile those who apply are, beside how strongly they cooperate: advice, never a reason to refuse. */
export function Risk({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const { seesRanking } = useDesk();
  const { data } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/risk-reading',
    { params: { path: { applicationId } } },
    { enabled: seesRanking },
  );
  if (data === undefined) return null;
  const advised = data.mitigations.filter(({ isAdvised }) => isAdvised);
  return (
    <Card>
      <h2 className={styles['cardTitle']}>{say('risk')}</h2>
      <dl className={styles['axes']}>
        <dt>{say('risk.fragility')}</dt>
        <dd>
          {data.fragility === null
            ? say('risk.noAccounts')
            : say('risk.class', { class: data.fragility })}
        </dd>
        <dt>{say('risk.cooperation')}</dt>
        <dd>{say(`cooperation.${data.cooperation}`)}</dd>
      </dl>
      {data.drawsOnRiskShare && <p>{say('risk.share')}</p>}
      {advised.length > 0 && (
        <>
          <p>{say('risk.advised')}</p>
          <ul>
            {advised.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['quiet']}>{say('risk.advice')}</p>
    </Card>
  );
}
