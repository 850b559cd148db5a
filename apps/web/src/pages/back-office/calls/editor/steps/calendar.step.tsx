import { useWords } from '../../../../../i18n/words';
import { CheckboxField, SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField, TextField } from '../../../../../ui/form/text-fields';
import terms from '../../terms.words.json';
import styles from '../editor.module.css';
import { LocalTimeField, useChoices } from '../fields';
import { Rows } from '../rows';
import { useEditor } from '../use-editor';

import words from './calendar.words.json';

const PHASES = Object.keys(terms)
  .filter((key) => key.startsWith('phase.'))
  .map((key) => key.slice('phase.'.length));

const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
];

/** When things happen, on the clocks of the call. */
export function CalendarStep() {
  const say = useWords(words);
  const { text, whole, flag, content } = useEditor();
  const zones = [...new Set([...ZONES, content.timeZone])];
  return (
    <>
      <div className={styles['pair']}>
        <LocalTimeField pointer="/opensAtLocal" label={say('opens')} />
        <LocalTimeField pointer="/closesAtLocal" label={say('closes')} hint={say('closes.hint')} />
      </div>
      <div className={styles['pair']}>
        <SelectField
          {...text('/timeZone')}
          label={say('zone')}
          hint={say('zone.hint')}
          none={null}
          choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <NumberField
          {...whole('/graceSeconds')}
          label={say('grace')}
          hint={say('grace.hint')}
          unit={say('seconds')}
        />
      </div>
      <Phases />
      <Intakes />
      <CheckboxField {...flag('/isSealedUntilOpening')} label={say('sealed')} />
      {content.isSealedUntilOpening && (
        <LocalTimeField
          pointer="/opensFilesAtLocal"
          label={say('sealed.opens')}
          hint={say('sealed.opens.hint')}
          isOptional
        />
      )}
    </>
  );
}

function Phases() {
  const say = useWords(words);
  const { text, flag } = useEditor();
  const kinds = useChoices(terms, 'phase', PHASES);
  return (
    <Rows
      pointer="/phases"
      title={say('phases')}
      hint={say('phases.hint')}
      what={say('phase')}
      blank={() => ({
        kind: 'expression-of-interest',
        opensAtLocal: null,
        closesAtLocal: null,
        isMandatory: true,
      })}
    >
      {(pointer) => (
        <>
          <SelectField
            {...text(`${pointer}/kind`)}
            label={say('phase.kind')}
            none={null}
            choices={kinds}
          />
          <div className={styles['pair']}>
            <LocalTimeField
              pointer={`${pointer}/opensAtLocal`}
              label={say('phase.from')}
              isOptional
            />
            <LocalTimeField
              pointer={`${pointer}/closesAtLocal`}
              label={say('phase.to')}
              isOptional
            />
          </div>
          <CheckboxField {...flag(`${pointer}/isMandatory`)} label={say('phase.mandatory')} />
        </>
      )}
    </Rows>
  );
}

function Intakes() {
  const say = useWords(words);
  const { text, content } = useEditor();
  return (
    <Rows
      pointer="/intakes"
      title={say('intakes')}
      hint={say('intakes.hint')}
      what={say('intake')}
      blank={(index) => ({
        code: `releve-${String(index + 1)}`,
        closesAtLocal: content.closesAtLocal ?? content.opensAtLocal ?? '2030-01-01T12:00',
      })}
    >
      {(pointer) => (
        <div className={styles['pair']}>
          <TextField {...text(`${pointer}/code`)} label={say('intake.code')} width="short" />
          <LocalTimeField pointer={`${pointer}/closesAtLocal`} label={say('closes')} />
        </div>
      )}
    </Rows>
  );
}
