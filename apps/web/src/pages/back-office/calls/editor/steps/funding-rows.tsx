import { useWords } from '../../../../../i18n/words';
import { CheckboxesField, CheckboxField, SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import terms from '../../terms.words.json';
import styles from '../editor.module.css';
import { useChoices } from '../fields';
import { OrganisationField } from '../pick-fields';
import { Rows } from '../rows';
import { useEditor } from '../use-editor';

import words from './money.words.json';

const INSTRUMENTS = ['grant', 'operating-grant', 'loan', 'guarantee', 'equity'];
const RESERVED = ['risk', 'community', 'second-wave'];

/** What each funder puts into the envelope. */
export function FunderRows() {
  const say = useWords(words);
  const { money, flag, list, content, funderId } = useEditor();
  const instruments = useChoices(terms, 'instrument', INSTRUMENTS);
  return (
    <Rows
      pointer="/funders"
      title={say('funders')}
      hint={say('funders.hint')}
      what={say('funder')}
      blank={(index) => ({
        organisationId: funderId,
        share: content.envelope ?? { amount: '0.00', currency: 'EUR' },
        instruments: ['grant'],
        isLead: index === 0,
      })}
    >
      {(pointer) => (
        <>
          <OrganisationField pointer={`${pointer}/organisationId`} label={say('funder.who')} />
          <div className={styles['inline']}>
            <NumberField {...money(`${pointer}/share`)} label={say('funder.share')} unit="€" />
            <CheckboxField {...flag(`${pointer}/isLead`)} label={say('funder.lead')} />
          </div>
          <CheckboxesField
            {...list(`${pointer}/instruments`)}
            label={say('funder.instruments')}
            choices={instruments}
          />
        </>
      )}
    </Rows>
  );
}

/** Shares of the envelope that are kept for a purpose. */
export function ReservedRows() {
  const say = useWords(words);
  const { text } = useEditor();
  const kinds = useChoices(words, 'reserved', RESERVED);
  return (
    <Rows
      pointer="/reservedShares"
      title={say('reserved')}
      hint={say('reserved.hint')}
      what={say('reserved.one')}
      blank={(index) => ({ kind: RESERVED[index] ?? 'risk', ratePct: '10' })}
    >
      {(pointer) => (
        <div className={styles['inline']}>
          <SelectField
            {...text(`${pointer}/kind`)}
            label={say('reserved.kind')}
            none={null}
            choices={kinds}
          />
          <NumberField {...text(`${pointer}/ratePct`)} label={say('reserved.rate')} unit="%" />
        </div>
      )}
    </Rows>
  );
}
