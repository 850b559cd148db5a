import { useWords } from '../../../../../i18n/words';
import { NumberField } from '../../../../../ui/form/text-fields';
import styles from '../editor.module.css';
import { useEditor } from '../use-editor';

import { AllocationFields } from './allocation-fields';
import { CostFamilies } from './cost-families';
import { FunderRows, ReservedRows } from './funding-rows';
import { InstalmentRows } from './instalment-rows';
import words from './money.words.json';
import { SimplifiedCosts } from './simplified-costs';

/** How much there is, who brings it, how it is shared and paid. */
export function MoneyStep() {
  const say = useWords(words);
  const { money, maybe } = useEditor();
  return (
    <>
      <div className={styles['inline']}>
        <NumberField {...money('/envelope')} label={say('envelope')} unit="€" />
        <NumberField {...money('/grantFloor')} label={say('floor')} unit="€" isOptional />
        <NumberField {...money('/grantCeiling')} label={say('ceiling')} unit="€" isOptional />
        <NumberField {...maybe('/maxRate')} label={say('rate')} unit="%" isOptional />
      </div>
      <FunderRows />
      <ReservedRows />
      <AllocationFields />
      <InstalmentRows />
      <CostFamilies />
      <SimplifiedCosts />
    </>
  );
}
