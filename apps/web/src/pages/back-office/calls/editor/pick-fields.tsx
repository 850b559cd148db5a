import { useDeferredValue, useState } from 'react';

import { api } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Icon } from '../../../../ui/icon';
import { SuggestField } from '../../../../ui/form/suggest-field';

import styles from './editor.module.css';
import words from './editor.words.json';
import { idAt } from './steps';
import { useEditor } from './use-editor';

const SHOWN_MAX = 8;

/** Territories, found by the beginning of their names. */
export function TerritoriesField({
  pointer,
  label,
}: {
  readonly pointer: string;
  readonly label: string;
}) {
  const say = useWords(words);
  const { list } = useEditor();
  const { value, onChange, error } = list(pointer);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data } = api.useQuery(
    'get',
    '/api/v1/territories',
    { params: { query: { q, limit: SHOWN_MAX } } },
    { enabled: q.length > 1 },
  );
  return (
    <div>
      <ul className={styles['chosen']} aria-label={label}>
        {value.map((id) => (
          <li key={id}>
            <Territory
              id={id}
              onRemove={() => onChange(value.filter((territory) => territory !== id))}
            />
          </li>
        ))}
      </ul>
      <SuggestField
        id={idAt(pointer)}
        label={label}
        hint={say('place.hint')}
        error={error}
        text={typed}
        onText={setTyped}
        suggestions={(q.length > 1 ? (data?.data ?? []) : []).map(({ id, name, departement }) => ({
          id,
          label: name,
          detail: departement?.name ?? '',
        }))}
        onPick={({ id }) => {
          setTyped('');
          if (!value.includes(id)) onChange([...value, id]);
        }}
      />
    </div>
  );
}

function Territory({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/territories/{territoryId}', {
    params: { path: { territoryId: id } },
  });
  const name = data?.name ?? id;
  return (
    <>
      {name}
      <button
        type="button"
        className={styles['tool']}
        aria-label={say('remove', { name })}
        onClick={onRemove}
      >
        <Icon name="cross" size={14} />
      </button>
    </>
  );
}

/** One organisation, found by its name. */
export function OrganisationField({
  pointer,
  label,
}: {
  readonly pointer: string;
  readonly label: string;
}) {
  const { text } = useEditor();
  const { id, value, onChange, error } = text(pointer);
  const [typed, setTyped] = useState<string | null>(null);
  const q = useDeferredValue((typed ?? '').trim());
  const { data: found } = api.useQuery(
    'get',
    '/api/v1/organisations',
    { params: { query: { q, limit: SHOWN_MAX } } },
    { enabled: q.length > 1 },
  );
  const { data: chosen } = api.useQuery(
    'get',
    '/api/v1/organisations/{organisationId}',
    { params: { path: { organisationId: value } } },
    { enabled: value !== '' },
  );
  return (
    <SuggestField
      id={id}
      label={label}
      error={error}
      text={typed ?? chosen?.name ?? ''}
      onText={setTyped}
      suggestions={(q.length > 1 ? (found?.data ?? []) : []).map(({ id: one, name }) => ({
        id: one,
        label: name,
      }))}
      onPick={(picked) => {
        setTyped(null);
        onChange(picked.id);
      }}
    />
  );
}
