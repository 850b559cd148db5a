import { useWords } from '../../../../../i18n/words';
import { CheckboxesField, CheckboxField, RadioField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import terms from '../../terms.words.json';
import { BothLanguages, useChoices } from '../fields';
import { Rows } from '../rows';
import { NO_TEXT, useEditor } from '../use-editor';

import { CheckFields } from './check-fields';
import words from './documents.words.json';
import { freeCode } from './free-code';

const ROLES = ['lead', 'funded-partner', 'associated-partner'];
const CLAUSES = Object.keys(terms)
  .filter((key) => key.startsWith('clause.'))
  .map((key) => key.slice('clause.'.length));

/** What is joined to an application, and what partners agree on between themselves. */
export function DocumentsStep() {
  const say = useWords(words);
  const { flag, list, content } = useEditor();
  return (
    <>
      <Rows
        pointer="/documents"
        title={say('documents')}
        hint={say('documents.hint')}
        what={say('document')}
        blank={() => ({
          code: freeCode('piece', content.documents),
          label: NO_TEXT,
          scope: 'application',
          roles: [],
          isMandatory: true,
          validityMonths: null,
        })}
      >
        {(pointer) => <DocumentFields pointer={pointer} />}
      </Rows>
      <CheckboxesField
        {...list('/charter/requiredClauses')}
        label={say('charter')}
        choices={useChoices(terms, 'clause', CLAUSES)}
      />
      <h3>{say('agreement')}</h3>
      <CheckboxField
        {...flag('/agreementTerms/onwardTransferAllowed')}
        label={say('onward')}
        hint={say('onward.hint')}
      />
      <CheckboxField
        {...flag('/agreementTerms/consortiumAgreementRequired')}
        label={say('consortium')}
      />
      <CheckFields />
    </>
  );
}

function DocumentFields({ pointer }: { readonly pointer: string }) {
  const say = useWords(words);
  const { text, whole, flag, list, read, set } = useEditor();
  const isOfPartners = read(`${pointer}/scope`) === 'partner';
  const scopes = useChoices(words, 'scope', ['application', 'partner']);
  const roles = useChoices(terms, 'role', ROLES);
  return (
    <>
      <BothLanguages pointer={`${pointer}/label`} label={say('label')} />
      <RadioField
        {...text(`${pointer}/scope`)}
        label={say('scope')}
        choices={scopes}
        onChange={(scope) => {
          const document = read(pointer) as object;
          set(pointer, { ...document, scope, roles: scope === 'partner' ? ROLES : [] });
        }}
      />
      {isOfPartners && (
        <CheckboxesField {...list(`${pointer}/roles`)} label={say('roles')} choices={roles} />
      )}
      <CheckboxField {...flag(`${pointer}/isMandatory`)} label={say('mandatory')} />
      <NumberField
        {...whole(`${pointer}/validityMonths`)}
        label={say('validity')}
        unit={say('months')}
        isOptional
      />
    </>
  );
}
