import { isStale, problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Notice } from '../../../ui/notice';

import words from './terms.words.json';

/** Why something was not done, with every reason; nothing as long as nothing was refused. */
export function Refusal({ error }: { readonly error: unknown }) {
  const say = useWords(words);
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  if (isStale(problem)) return <Notice kind="warning" isNew title={say('stale')} />;
  const { detail, errors } = problem;
  return (
    <Notice kind="error" title={say('refused')} isNew>
      {errors.length === 0 && <p>{detail === '' ? say('unreachable') : detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((fault) => (
            <li key={`${fault.code} ${fault.detail}`}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
