import { useWords } from '../../../../i18n/words';
import { SelectField } from '../../../../ui/form/choice-fields';
import { useChoices } from '../editor/fields';
import terms from '../terms.words.json';
import { useWrittenFunders } from '../use-writers';

import words from './calls.words.json';

interface Chosen {
  readonly status?: string;
  readonly funderId?: string;
}

interface ListFiltersProps {
  readonly search: Chosen;
  readonly onChange: (changes: Chosen) => void;
}

/** Narrows the list to a state; or shows the calls of another funder that one acts for. */
export function ListFilters({ search, onChange }: ListFiltersProps) {
  const say = useWords(words);
  const funders = useWrittenFunders() ?? [];
  return (
    <>
      <SelectField
        id="appels-etat"
        name="status"
        label={say('status')}
        none={say('all')}
        error={undefined}
        value={search.status ?? ''}
        onChange={(status) => onChange({ status: status || undefined })}
        choices={useChoices(terms, 'status', ['draft', 'published', 'closed', 'cancelled'])}
      />
      {funders.length > 1 && (
        <SelectField
          id="appels-financeur"
          name="funderId"
          label={say('funder')}
          none={null}
          error={undefined}
          value={search.funderId ?? ''}
          onChange={(funderId) => onChange({ funderId })}
          choices={funders.map(({ organisation }) => ({
            value: organisation.id,
            label: organisation.name,
          }))}
        />
      )}
    </>
  );
}
