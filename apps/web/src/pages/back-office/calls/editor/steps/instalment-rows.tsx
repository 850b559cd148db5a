import { useWords } from '../../../../../i18n/words';
import { SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import terms from '../../terms.words.json';
import styles from '../editor.module.css';
import { BothLanguages, useChoices } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import words from './money.words.json';

const TRIGGERS = ['agreement-in-force', 'interim-report-accepted', 'final-report-accepted'];

/** In which parts grants are paid, and on what. */
export function InstalmentRows() {
  const say = useWords(words);
  const { text } = useEditor();
  const triggers = useChoices(terms, 'trigger', TRIGGERS);
  return (
    <Rows
      pointer="/instalments"
      title={say('instalments')}
      hint={say('instalments.hint')}
      what={say('instalment')}
      blank={() => ({ label: NO_TEXT, rate: '50', trigger: 'agreement-in-force' })}
    >
      {(pointer) => (
        <>
          <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
          <div className={styles['inline']}>
            <NumberField {...text(`${pointer}/rate`)} label={say('instalment.rate')} unit="%" />
            <SelectField
              {...text(`${pointer}/trigger`)}
              label={say('instalment.trigger')}
              none={null}
              choices={triggers}
            />
          </div>
        </>
      )}
    </Rows>
  );
}
