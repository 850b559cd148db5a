import { useDeferredValue, useState } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { SuggestField } from '../../../ui/form/suggest-field';

import words from './calls.words.json';
import { useTerritory } from './use-calls';

const SHOWN_MAX = 8;

interface PlaceFieldProps {
  readonly place: string | undefined;
  /** Undefined when the box is emptied. */
  readonly onPick: (place: string | undefined) => void;
}

/** A territory, found by the beginning of its name; accents and capitals do not matter. */
export function PlaceField({ place, onPick }: PlaceFieldProps) {
  const say = useWords(words);
  const { data: chosen } = useTerritory(place);
  const [typed, setTyped] = useState<string | null>(null);
  const q = useDeferredValue((typed ?? '').trim());
  const { data: found } = api.useQuery(
    'get',
    '/api/v1/territories',
    { params: { query: { q, limit: SHOWN_MAX } } },
    { enabled: q.length > 1 },
  );
  const suggestions = (q.length > 1 ? (found?.data ?? []) : []).map(
    ({ id, name, kind, departement }) => ({
      id,
      label: name,
      detail: [say(`kind.${kind}`), departement?.name].filter(Boolean).join(', '),
    }),
  );
  return (
    <SuggestField
      id="calls-place"
      label={say('place')}
      hint={say('place.hint')}
      text={typed ?? chosen?.name ?? ''}
      onText={(text) => {
        setTyped(text);
        if (text === '') onPick(undefined);
      }}
      suggestions={suggestions}
      onPick={({ id }) => {
        setTyped(null);
        onPick(id);
      }}
    />
  );
}
