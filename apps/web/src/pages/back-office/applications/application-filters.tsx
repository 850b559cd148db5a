import { api } from '../../../api/client';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import terms from '../shared/terms.words.json';
import { useOwnCalls } from '../shared/use-own-calls';

import styles from './applications.module.css';
import words from './applications.words.json';
import { STATES } from './filters';
import type { ApplicationsSearch } from './use-applications';

interface ApplicationFiltersProps {
  readonly search: ApplicationsSearch;
  readonly onChange: (changes: Partial<ApplicationsSearch>) => void;
}

/** By state, and by call. */
export function ApplicationFilters({ search, onChange }: ApplicationFiltersProps) {
  const say = useWords(words);
  const term = useWords(terms);
  const read = useTranslated();
  const calls = useOwnCalls();
  const status = search.status ?? '';
  return (
    <>
      <Choice
        label={say('state')}
        value={status}
        all={say('allStates')}
        onChoose={(next) => onChange({ status: next })}
        options={[
          ...(status.includes(',') ? [[status, say('severalStates')] as const] : []),
          ...STATES.map((state) => [state, term(`state.${state}`)] as const),
        ]}
      />
      <Choice
        label={say('call')}
        value={search.callId ?? ''}
        all={say('allCalls')}
        onChoose={(next) => onChange({ callId: next, intakeCode: undefined })}
        options={(calls.data?.data ?? []).map(({ id, title }) => [id, read(title)] as const)}
      />
      {search.callId !== undefined && (
        <IntakeChoice
          callId={search.callId}
          value={search.intakeCode ?? ''}
          onChoose={(next) => onChange({ intakeCode: next })}
        />
      )}
    </>
  );
}

interface IntakeChoiceProps {
  readonly callId: string;
  readonly value: string;
  readonly onChoose: (value: string | undefined) => void;
}

/** Of a rolling call: nothing to choose in another. */
function IntakeChoice({ callId, value, onChoose }: IntakeChoiceProps) {
  const say = useWords(words);
  const call = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  const intakes = call.data?.intakes ?? [];
  if (intakes.length === 0) return null;
  return (
    <Choice
      label={say('intake')}
      value={value}
      all={say('allIntakes')}
      onChoose={onChoose}
      options={intakes.map(({ code }) => [code, code] as const)}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, all, options, onChoose }: ChoiceProps) {
  return (
    <select
      className={styles['filter']}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{all}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
