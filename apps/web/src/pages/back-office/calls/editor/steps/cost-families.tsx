import { useTranslated } from '../../../../../i18n/language';
import { useWords } from '../../../../../i18n/words';
import { CheckboxField } from '../../../../../ui/form/choice-fields';
import { NumberField, TextField } from '../../../../../ui/form/text-fields';
import styles from '../editor.module.css';
import { BothLanguages } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import { freeCode } from './free-code';
import words from './money.words.json';

/** What costs there are, and how far each kind is funded. */
export function CostFamilies() {
  const say = useWords(words);
  const read = useTranslated();
  const { flag, maybe, list, content } = useEditor();
  const { costFamilies } = content;
  return (
    <Rows
      pointer="/costFamilies"
      title={say('families')}
      what={say('family')}
      isFolded
      name={(index) => read(costFamilies[index]?.label ?? NO_TEXT)}
      blank={() => ({
        code: freeCode('famille', costFamilies),
        label: NO_TEXT,
        accounts: [],
        isEligible: true,
        ratePct: null,
        floorPct: null,
        ceilingPct: null,
        isCooperation: false,
      })}
    >
      {(pointer) => (
        <>
          <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
          <AccountsField {...list(`${pointer}/accounts`)} />
          <CheckboxField {...flag(`${pointer}/isEligible`)} label={say('eligible')} />
          <CheckboxField {...flag(`${pointer}/isCooperation`)} label={say('cooperation')} />
          <div className={styles['inline']}>
            {(['rate', 'floor', 'ceiling'] as const).map((bound) => (
              <NumberField
                key={bound}
                {...maybe(`${pointer}/${bound}Pct`)}
                label={say(`family.${bound}`)}
                unit="%"
                isOptional
              />
            ))}
          </div>
        </>
      )}
    </Rows>
  );
}

interface AccountsProps {
  readonly id: string;
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error: string | undefined;
}

/** Several accounts in one box, as accountants write them. */
function AccountsField({ value, onChange, ...field }: AccountsProps) {
  const say = useWords(words);
  return (
    <TextField
      {...field}
      label={say('accounts')}
      hint={say('accounts.hint')}
      value={value.join(',')}
      onChange={(text) =>
        onChange(text === '' ? [] : text.split(',').map((account) => account.trim()))
      }
    />
  );
}
