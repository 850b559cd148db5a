import type { ChosenCheck } from '../../../../../api/contract';
import { useWords } from '../../../../../i18n/words';
import { SelectField } from '../../../../../ui/form/choice-fields';
import { idAt } from '../steps';
import { useEditor } from '../use-editor';

import words from './checks.words.json';

type Code = ChosenCheck['code'];

/** Each with what the house does of it. */
const CHECKS: readonly (readonly [Code, 'blocks' | 'warns'])[] = [
  ['in-kind-not-balanced', 'blocks'],
  ['financing-plan-differs', 'blocks'],
  ['financing-gap', 'warns'],
  ['cooperation-under-costed', 'warns'],
  ['family-below-floor', 'warns'],
  ['public-share-high', 'warns'],
  ['indirect-costs-high', 'warns'],
  ['staff-share-high', 'warns'],
  ['own-share-low', 'warns'],
  ['project-starts-before-closing', 'warns'],
];

const WEIGHTS = ['blocks', 'warns', 'off'] as const;

/** What is looked at before an application is submitted, and how much it weighs in this call. */
export function CheckFields() {
  const say = useWords(words);
  const { content, set } = useEditor();
  const chosen: readonly ChosenCheck[] = content.checks ?? [];
  const choose = (code: Code, weight: string): void => {
    const others = chosen.filter((one) => one.code !== code);
    set('/checks', weight === '' ? others : [...others, { code, weight }]);
  };
  return (
    <>
      <h3 id={idAt('/checks')} tabIndex={-1}>
        {say('checks')}
      </h3>
      <p>{say('checks.text')}</p>
      {CHECKS.map(([code, usual]) => (
        <SelectField
          key={code}
          id={idAt(`/checks/${code}`)}
          name={`/checks/${code}`}
          label={say(`check.${code}`)}
          none={say('usual', { weight: say(`weight.${usual}`) })}
          error={undefined}
          value={chosen.find((one) => one.code === code)?.weight ?? ''}
          onChange={(weight) => choose(code, weight)}
          choices={WEIGHTS.filter((weight) => weight !== usual).map((weight) => ({
            value: weight,
            label: say(`weight.${weight}`),
          }))}
        />
      ))}
    </>
  );
}
