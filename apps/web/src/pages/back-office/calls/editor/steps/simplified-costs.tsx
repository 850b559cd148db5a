import { useTranslated } from '../../../../../i18n/language';
import { useWords } from '../../../../../i18n/words';
import { SelectField, type Choice } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import styles from '../editor.module.css';
import { BothLanguages, useChoices } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import { freeCode } from './free-code';
import words from './money.words.json';

/** Costs that no invoice proves: a share of others, a price per unit, an agreed sum. */
export function SimplifiedCosts() {
  const say = useWords(words);
  const read = useTranslated();
  const { content } = useEditor();
  const families = content.costFamilies.map(({ code, label }) => ({
    value: code,
    label: read(label),
  }));
  if (families.length === 0) return null;
  return (
    <details>
      <summary>{say('simplified')}</summary>
      <FlatRates families={families} />
      <UnitCosts families={families} />
      <LumpSums families={families} />
    </details>
  );
}

interface KindProps {
  readonly families: readonly Choice[];
}

function FlatRates({ families }: KindProps) {
  const say = useWords(words);
  const { text, content } = useEditor();
  const bases = useChoices(words, 'base', ['direct-costs', 'staff-costs']);
  const modes = useChoices(words, 'mode', ['fixed', 'up-to']);
  return (
    <Rows
      pointer="/simplifiedCosts/flatRates"
      title={say('flat')}
      what={say('flat.one')}
      blank={() => ({
        ...blankCost('forfait', content.simplifiedCosts.flatRates ?? [], families),
        ratePct: '7',
        base: 'direct-costs',
        mode: 'up-to',
      })}
    >
      {(pointer) => (
        <>
          <Named pointer={pointer} families={families} />
          <div className={styles['inline']}>
            <NumberField {...text(`${pointer}/ratePct`)} label={say('flat.rate')} unit="%" />
            <SelectField
              {...text(`${pointer}/base`)}
              label={say('flat.base')}
              none={null}
              choices={bases}
            />
            <SelectField
              {...text(`${pointer}/mode`)}
              label={say('flat.mode')}
              none={null}
              choices={modes}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

function UnitCosts({ families }: KindProps) {
  const say = useWords(words);
  const { money, content } = useEditor();
  return (
    <Rows
      pointer="/simplifiedCosts/unitCosts"
      title={say('unit')}
      what={say('unit.one')}
      blank={() => ({
        ...blankCost('unite', content.simplifiedCosts.unitCosts ?? [], families),
        unit: NO_TEXT,
        amount: { amount: '0.00', currency: 'EUR' },
      })}
    >
      {(pointer) => (
        <>
          <Named pointer={pointer} families={families} />
          <BothLanguages pointer={`${pointer}/unit`} label={say('unit.name')} />
          <NumberField {...money(`${pointer}/amount`)} label={say('amount')} unit="€" />
        </>
      )}
    </Rows>
  );
}

function LumpSums({ families }: KindProps) {
  const say = useWords(words);
  const { money, content } = useEditor();
  return (
    <Rows
      pointer="/simplifiedCosts/lumpSums"
      title={say('lump')}
      what={say('lump.one')}
      blank={() => ({
        ...blankCost('somme', content.simplifiedCosts.lumpSums ?? [], families),
        amount: { amount: '0.00', currency: 'EUR' },
      })}
    >
      {(pointer) => (
        <>
          <Named pointer={pointer} families={families} />
          <NumberField {...money(`${pointer}/amount`)} label={say('amount')} unit="€" />
        </>
      )}
    </Rows>
  );
}

function Named({ pointer, families }: KindProps & { readonly pointer: string }) {
  const say = useWords(words);
  const { text } = useEditor();
  return (
    <>
      <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
      <SelectField
        {...text(`${pointer}/family`)}
        label={say('family.of')}
        none={null}
        choices={families}
      />
    </>
  );
}

function blankCost(
  prefix: string,
  others: readonly { readonly code: string }[],
  families: readonly Choice[],
) {
  return { code: freeCode(prefix, others), label: NO_TEXT, family: families[0]?.value ?? '' };
}
