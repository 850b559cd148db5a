import type { CallField } from '../../../../../api/contract';
import { useTranslated } from '../../../../../i18n/language';
import { useWords } from '../../../../../i18n/words';
import { CheckboxField, SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField, TextField } from '../../../../../ui/form/text-fields';
import styles from '../editor.module.css';
import { BothLanguages, useChoices } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import words from './form.words.json';
import { freeCode } from './free-code';
import { blankColumn, settingsFor } from './questions';
import { ShownWhenFields } from './shown-when-fields';

const SIMPLE_TYPES = [
  'text',
  'number',
  'money',
  'yes-no',
  'choice',
  'choices',
  'date',
  'file',
] as const;
const TYPES = [...SIMPLE_TYPES, 'block'] as const;
const USES = ['hidden', 'optional', 'mandatory'];

interface QuestionProps {
  readonly pointer: string;
  readonly section: number;
  readonly at: number;
}

/** One question: its words, what it takes, when it is asked. */
export function QuestionFields({ pointer, section, at }: QuestionProps) {
  const { text, read } = useEditor();
  const say = useWords(words);
  return (
    <>
      <BothLanguages pointer={`${pointer}/label`} label={say('question.label')} />
      <BothLanguages pointer={`${pointer}/help`} label={say('help')} isLong isOptional />
      <TypeField pointer={pointer} types={TYPES} />
      <Uses pointer={pointer} />
      <Settings pointer={pointer} />
      {read(`${pointer}/type`) === 'block' && <Columns pointer={pointer} />}
      <ShownWhenFields pointer={pointer} section={section} at={at} />
      <TextField
        {...text(`${pointer}/code`)}
        label={say('code')}
        hint={say('code.hint')}
        width="medium"
      />
    </>
  );
}

/** Another type has other settings: those of the former are not kept. */
function TypeField({
  pointer,
  types,
}: {
  readonly pointer: string;
  readonly types: readonly CallField['type'][];
}) {
  const say = useWords(words);
  const { text, read, set } = useEditor();
  return (
    <SelectField
      {...text(`${pointer}/type`)}
      label={say('type')}
      none={null}
      choices={useChoices(words, 'type', types)}
      onChange={(value) => {
        const type = types.find((one) => one === value) ?? 'text';
        set(pointer, { ...(read(pointer) as CallField), ...settingsFor(type), type });
      }}
    />
  );
}

function Uses({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { text, content } = useEditor();
  const uses = useChoices(words, 'use', USES);
  return (
    <div className={styles['inline']}>
      {content.steps === 2 && (
        <SelectField
          {...text(`${pointer}/concept`)}
          label={say('use.concept')}
          none={null}
          choices={uses}
        />
      )}
      <SelectField
        {...text(`${pointer}/full`)}
        label={say('use.full')}
        none={null}
        choices={uses}
      />
    </div>
  );
}

/** What its type lets be told. */
function Settings({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { read, whole } = useEditor();
  const type = String(read(`${pointer}/type`));
  if (type === 'text') {
    return (
      <NumberField
        {...whole(`${pointer}/maxLength`)}
        label={say('length')}
        unit={say('characters')}
        isOptional
      />
    );
  }
  if (type === 'choice' || type === 'choices') return <Options pointer={pointer} />;
  if (type === 'number' || type === 'money' || type === 'date')
    return <Bounds pointer={pointer} type={type} />;
  return null;
}

function Bounds({ pointer, type }: { readonly pointer: string; readonly type: string }) {
  const say = useWords(words);
  const { maybe, flag, read, set } = useEditor();
  const unit = read(`${pointer}/unit`);
  return (
    <>
      <div className={styles['inline']}>
        {(['min', 'max'] as const).map((bound) =>
          type === 'date' ? (
            <TextField
              key={bound}
              {...maybe(`${pointer}/${bound}`)}
              type="date"
              label={say(bound)}
              isOptional
            />
          ) : (
            <NumberField
              key={bound}
              {...maybe(`${pointer}/${bound}`)}
              label={say(bound)}
              unit={type === 'money' ? '€' : undefined}
              isOptional
            />
          ),
        )}
      </div>
      {type === 'number' && (
        <CheckboxField
          {...flag(`${pointer}/unit`)}
          value={Boolean(unit)}
          onChange={(has) => set(`${pointer}/unit`, has ? NO_TEXT : null)}
          label={say('unit.has')}
        />
      )}
      {Boolean(unit) && <BothLanguages pointer={`${pointer}/unit`} label={say('unit')} />}
    </>
  );
}

function Options({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { read } = useEditor();
  const options = (read(`${pointer}/options`) ?? []) as readonly { readonly code: string }[];
  return (
    <Rows
      pointer={`${pointer}/options`}
      title={say('options')}
      what={say('option')}
      blank={() => ({ code: freeCode('choix', options), label: NO_TEXT })}
    >
      {(option) => <BothLanguages pointer={`${option}/label`} label={say('label')} />}
    </Rows>
  );
}

/** What each row of a block asks. */
function Columns({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const translate = useTranslated();
  const { whole, read } = useEditor();
  const columns = (read(`${pointer}/fields`) ?? []) as readonly CallField[];
  return (
    <>
      <div className={styles['inline']}>
        <NumberField {...whole(`${pointer}/minItems`)} label={say('rows.min')} />
        <NumberField {...whole(`${pointer}/maxItems`)} label={say('rows.max')} isOptional />
      </div>
      <Rows
        pointer={`${pointer}/fields`}
        title={say('columns')}
        what={say('question')}
        isFolded
        name={(index) => translate(columns[index]?.label ?? NO_TEXT)}
        blank={() => blankColumn(columns)}
      >
        {(column) => (
          <>
            <BothLanguages pointer={`${column}/label`} label={say('question.label')} />
            <ColumnType pointer={column} />
            <Uses pointer={column} />
            <Settings pointer={column} />
          </>
        )}
      </Rows>
    </>
  );
}

function ColumnType({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { text, read, set } = useEditor();
  return (
    <SelectField
      {...text(`${pointer}/type`)}
      label={say('type')}
      none={null}
      choices={useChoices(words, 'type', SIMPLE_TYPES)}
      onChange={(value) => {
        const type = SIMPLE_TYPES.find((one) => one === value) ?? 'text';
        const { maxLength, min, max, unit, options } = settingsFor(type);
        const kept = read(pointer) as object;
        set(pointer, { ...kept, type, maxLength, min, max, unit, options });
      }}
    />
  );
}
