import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Money } from '../../../ui/values';

import words from './call-details.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';

/** What was granted from the envelope, and what is left of each part; nothing before the first grant. */
export function EnvelopeUse({ call }: CallPartProps) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/calls/{callId}/envelope', {
    params: { path: { callId: call.id } },
  });
  if (data === undefined || data.grants === 0) return null;
  const { envelope, granted, left, grants, parts } = data;
  return (
    <>
      <Facts
        items={[
          { name: say('use.envelope'), value: <Money value={envelope} isRound /> },
          { name: say('use.granted', { grants }), value: <Money value={granted} isRound /> },
          { name: say('use.left'), value: <Money value={left} isRound /> },
        ]}
      />
      {parts.length > 1 && (
        <table className={styles['table']}>
          <caption>{say('use.parts')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('use.part')}</th>
              <th scope="col">{say('use.total')}</th>
              <th scope="col">{say('use.left')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((one) => (
              <tr key={one.part}>
                <th scope="row">{say(`part.${one.part}`)}</th>
                <td>
                  <Money value={one.total} isRound />
                </td>
                <td>
                  <Money value={one.left} isRound />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
