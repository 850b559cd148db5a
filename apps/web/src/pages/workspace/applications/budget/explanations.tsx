import { api } from '../../../../api/client';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Money, Percent } from '../../../../ui/values';

import styles from './budget.module.css';
import words from './budget.words.json';

/** Each figure that is computed: by which rule, on what, at which rate. */
export function Explanations({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const read = useTranslated();
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/budget/explanations', {
    params: { path: { applicationId } },
  });
  return (
    <Loaded query={query}>
      {({ figures }) => (
        <details>
          <summary>{say('why.see', { count: figures.length })}</summary>
          <ul className={styles['why']}>
            {figures.map(({ pointer, amount, percent, sentence, base, rate }) => (
              <li key={`${pointer} ${sentence.fr}`}>
                <strong>
                  {amount && <Money value={amount} />}
                  {percent !== null && <Percent value={percent} />}
                </strong>{' '}
                {read(sentence)}
                {base && (
                  <>
                    {' '}
                    {say('why.base')} <Money value={base} />
                  </>
                )}
                {rate !== null && (
                  <>
                    {' × '}
                    <Percent value={rate} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Loaded>
  );
}
