import { useWords } from '../../../../../i18n/words';
import { CheckboxesField, CheckboxField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import { PickMany } from '../../../../../ui/mantine/pick-many';
import terms from '../../terms.words.json';
import styles from '../editor.module.css';
import { useChoices } from '../fields';
import { TerritoriesField } from '../pick-fields';
import { useEditor } from '../use-editor';

import words from './partners.words.json';

const COLLEGES = namesOf('college.');
const FORMS = namesOf('form.');

/** Whom the call wants round the table. */
export function PartnersStep() {
  const say = useWords(words);
  return (
    <>
      <h3>{say('who')}</h3>
      <Numbers />
      <h3>{say('lead')}</h3>
      <Lead />
      <h3>{say('where')}</h3>
      <Where />
      <h3>{say('before')}</h3>
      <Before />
      <h3>{say('places')}</h3>
      <Places />
    </>
  );
}

function Numbers() {
  const say = useWords(words);
  const { whole, maybe, flag, list } = useEditor();
  return (
    <>
      <div className={styles['inline']}>
        <NumberField
          {...whole('/partnership/minPartners')}
          label={say('min')}
          hint={say('min.hint')}
        />
        <NumberField {...whole('/partnership/maxPartners')} label={say('max')} isOptional />
        <NumberField {...whole('/partnership/minColleges')} label={say('colleges.min')} />
      </div>
      <CheckboxesField
        {...list('/partnership/requiredColleges')}
        label={say('colleges')}
        choices={useChoices(terms, 'college', COLLEGES)}
      />
      <CheckboxField {...flag('/partnership/refusesSingleCollege')} label={say('single')} />
      <div className={styles['inline']}>
        <NumberField
          {...maybe('/partnership/minShareEss')}
          label={say('share.ess')}
          unit="%"
          isOptional
        />
        <NumberField
          {...maybe('/partnership/maxSingleCollegeShare')}
          label={say('share.college')}
          unit="%"
          isOptional
        />
      </div>
      <CheckboxField {...flag('/partnership/allowsIndividuals')} label={say('individuals')} />
    </>
  );
}

function Lead() {
  const say = useWords(words);
  const { whole, flag, list } = useEditor();
  return (
    <>
      <CheckboxField {...flag('/partnership/leadMustBeEss')} label={say('lead.ess')} />
      <PickMany
        {...list('/partnership/leadLegalForms')}
        label={say('lead.forms')}
        hint={say('lead.forms.hint')}
        nothing={say('nothing')}
        choices={useChoices(terms, 'form', FORMS)}
      />
      <NumberField
        {...whole('/partnership/leadMinAgeMonths')}
        label={say('lead.age')}
        unit={say('months')}
        isOptional
      />
    </>
  );
}

function Where() {
  const say = useWords(words);
  const { whole, flag, content, set } = useEditor();
  const scope = content.partnership.territoryScope ?? null;
  return (
    <>
      <CheckboxField
        {...flag('/partnership/territoryScope')}
        value={scope !== null}
        onChange={(isBound) =>
          set(
            '/partnership/territoryScope',
            isBound ? { territoryIds: content.territoryIds, minPartnersInside: 1 } : null,
          )
        }
        label={say('territory')}
      />
      {scope !== null && (
        <>
          <TerritoriesField
            pointer="/partnership/territoryScope/territoryIds"
            label={say('territory.places')}
          />
          <NumberField
            {...whole('/partnership/territoryScope/minPartnersInside')}
            label={say('territory.min')}
          />
        </>
      )}
    </>
  );
}

function Before() {
  const say = useWords(words);
  const { whole, flag } = useEditor();
  return (
    <>
      <CheckboxField {...flag('/partnership/lettersOfCommitmentRequired')} label={say('letters')} />
      <CheckboxField {...flag('/partnership/eachFundedPartnerHasBudget')} label={say('budgets')} />
      <NumberField {...whole('/partnership/minSteeringMeetings')} label={say('meetings')} />
    </>
  );
}

function Places() {
  const say = useWords(words);
  const { whole, flag } = useEditor();
  return (
    <>
      <CheckboxField {...flag('/partnership/isMembershipExclusive')} label={say('exclusive')} />
      <div className={styles['inline']}>
        <NumberField {...whole('/partnership/maxConsortiaPerLead')} label={say('leads')} />
        <NumberField
          {...whole('/partnership/maxConsortiaPerOrganisation')}
          label={say('consortia')}
          isOptional
        />
      </div>
    </>
  );
}

function namesOf(prefix: string): readonly string[] {
  return Object.keys(terms)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}
