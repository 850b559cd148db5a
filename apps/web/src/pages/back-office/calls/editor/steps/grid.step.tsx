import { useWords } from '../../../../../i18n/words';
import { CheckboxField, RadioField, SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import { Status } from '../../../../../ui/status';
import styles from '../editor.module.css';
import { BothLanguages, useChoices } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import { freeCode } from './free-code';
import words from './grid.words.json';

const WHOLE = 100;

/** On what files are judged, and how. */
export function GridStep() {
  const say = useWords(words);
  const { whole, content } = useEditor();
  const { grid } = content;
  const total = grid.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return (
    <>
      <Rows
        pointer="/grid"
        title={say('grid')}
        hint={say('grid.hint')}
        what={say('criterion')}
        blank={() => ({
          code: freeCode('critere', grid),
          label: NO_TEXT,
          kind: 'score',
          guidance: NO_TEXT,
          anchors: [],
          weight: Math.max(WHOLE - total, 1),
          maxPoints: 5,
          minPoints: null,
        })}
      >
        {(pointer) => (
          <>
            <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
            <CriterionFields pointer={pointer} />
          </>
        )}
      </Rows>
      <p className={styles['sum']}>
        <Status tone={total === WHOLE ? 'good' : 'waiting'}>{say('total', { total })}</Status>
      </p>
      <NumberField {...whole('/passMark')} label={say('pass')} isOptional />
      <Appraisal />
    </>
  );
}

const KINDS = ['score', 'yes-no', 'text', 'headline'];

/** What reviewers give on a criterion; another kind has no points. */
function CriterionFields({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { text, whole, read, set } = useEditor();
  const kinds = useChoices(words, 'kind', KINDS);
  const isScore = (read(`${pointer}/kind`) ?? 'score') === 'score';
  return (
    <>
      <SelectField
        {...text(`${pointer}/kind`)}
        label={say('kind')}
        none={null}
        choices={kinds}
        onChange={(kind) => {
          const points =
            kind === 'score'
              ? { weight: 1, maxPoints: 5 }
              : { weight: null, maxPoints: null, minPoints: null, anchors: [] };
          set(pointer, { ...(read(pointer) as object), ...points, kind });
        }}
      />
      {isScore && (
        <div className={styles['inline']}>
          <NumberField {...whole(`${pointer}/weight`)} label={say('weight')} />
          <NumberField {...whole(`${pointer}/maxPoints`)} label={say('points')} />
          <NumberField {...whole(`${pointer}/minPoints`)} label={say('bar')} isOptional />
        </div>
      )}
      <BothLanguages
        pointer={`${pointer}/guidance`}
        label={say('guidance')}
        hint={say('guidance.hint')}
        isLong
        isOptional
      />
    </>
  );
}

function Appraisal() {
  const say = useWords(words);
  const { text, whole, flag } = useEditor();
  return (
    <section>
      <h3>{say('how')}</h3>
      <RadioField
        {...text('/appraisal/method')}
        label={say('method')}
        choices={useChoices(words, 'method', ['weighted-grid', 'qualitative-committee'])}
      />
      <RadioField
        {...whole('/appraisal/levels')}
        label={say('levels')}
        choices={useChoices(words, 'levels', ['1', '2'])}
      />
      <NumberField {...whole('/appraisal/reviewersPerApplication')} label={say('reviewers')} />
      <CheckboxField {...flag('/appraisal/isBlind')} label={say('blind')} />
      <NumberField
        {...whole('/appraisal/spreadAlert')}
        label={say('spread')}
        unit={say('points.unit')}
        isOptional
      />
    </section>
  );
}
