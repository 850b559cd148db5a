import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { Percent } from '../../../ui/values';

import words from './call-details.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';

/** By whom and on what applications are judged. */
export function CallJudging({ call }: CallPartProps) {
  const say = useWords(words);
  const { method, reviewersPerApplication, isBlind } = call.appraisal;
  return (
    <Section title={say('judged')}>
      {method === 'qualitative-committee' && <p>{say('judged.committee')}</p>}
      <p>
        {say('judged.reviewers', { count: reviewersPerApplication ?? 1, blind: String(isBlind) })}
      </p>
      {call.grid.length > 0 && <Grid call={call} />}
      {call.passMark !== null && <p>{say('judged.pass', { mark: call.passMark })}</p>}
    </Section>
  );
}

function Grid({ call }: CallPartProps) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <table className={styles['table']}>
      <caption>{say('judged.grid')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('judged.criterion')}</th>
          <th scope="col">{say('judged.answer')}</th>
          <th scope="col">{say('judged.weight')}</th>
          <th scope="col">{say('judged.min')}</th>
        </tr>
      </thead>
      <tbody>
        {call.grid.map((criterion) => (
          <tr key={criterion.code}>
            <th scope="row">
              {read(criterion.label)}
              <Guidance criterion={criterion} />
            </th>
            <td>{say(`judged.kind.${criterion.kind ?? 'score'}`)}</td>
            <Numbers criterion={criterion} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CriterionProps {
  readonly criterion: CallPartProps['call']['grid'][number];
}

/** What reviewers look at, and what points stand for. */
function Guidance({ criterion: { guidance, anchors = [] } }: CriterionProps) {
  const say = useWords(words);
  const read = useTranslated();
  const help = guidance === undefined ? '' : read(guidance);
  return (
    <>
      {help !== '' && <p>{help}</p>}
      {anchors.length > 0 && (
        <ul>
          {anchors.map(({ points, label }) => (
            <li key={points}>{say('judged.anchor', { points, label: read(label) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Numbers({ criterion }: CriterionProps) {
  const say = useWords(words);
  const { weight = null, maxPoints = null, minPoints = null } = criterion;
  return (
    <>
      <td>{weight !== null && <Percent value={String(weight)} />}</td>
      <td>
        {minPoints !== null && say('judged.below', { min: minPoints, max: maxPoints ?? minPoints })}
      </td>
    </>
  );
}
