import { useDeferredValue, useState } from 'react';

import { api } from '../../../api/client';
import type { Organisation, RegisterOrganisationRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { SelectField, YesNoField } from '../../../ui/form/choice-fields';
import { SuggestField } from '../../../ui/form/suggest-field';
import { TextField } from '../../../ui/form/text-fields';
import type { FieldState, FormState } from '../../../ui/form/use-form';
import { orNull } from '../../shared/sending';
import { choicesOf, useTerms } from '../shared/terms';
import styles from '../shared/workspace.module.css';

import words from './identity-fields.words.json';

/** What is typed of the identity of an organisation. */
export interface Identity {
  readonly name: string;
  readonly legalForm: string;
  readonly actorFamily: string;
  readonly siren: string;
  readonly siret: string;
  readonly rna: string;
  readonly isEss: boolean | null;
  readonly seatTerritoryId: string;
  readonly createdOn: string;
}

export const NO_IDENTITY: Identity = {
  name: '',
  legalForm: '',
  actorFamily: '',
  siren: '',
  siret: '',
  rna: '',
  isEss: null,
  seatTerritoryId: '',
  createdOn: '',
};

export function identityOf(
  organisation: Omit<Organisation, 'id' | 'version' | 'college'>,
): Identity {
  const { name, legalForm, actorFamily, isEss } = organisation;
  return {
    name,
    legalForm,
    actorFamily,
    isEss,
    siren: organisation.siren ?? '',
    siret: organisation.siret ?? '',
    rna: organisation.rna ?? '',
    seatTerritoryId: organisation.seatTerritoryId ?? '',
    createdOn: organisation.createdOn ?? '',
  };
}

/** As the API wants it; what was left out is null, and what is wrong is for it to say. */
export function identityBody(identity: Identity): RegisterOrganisationRequest {
  return {
    name: identity.name,
    legalForm: identity.legalForm as RegisterOrganisationRequest['legalForm'],
    actorFamily: identity.actorFamily as RegisterOrganisationRequest['actorFamily'],
    siren: orNull(identity.siren),
    siret: orNull(identity.siret),
    rna: orNull(identity.rna),
    isEss: identity.isEss,
    seatTerritoryId: orNull(identity.seatTerritoryId),
    createdOn: orNull(identity.createdOn),
  };
}

/** The fields of an identity, typed by hand or filled from a register: each can be changed. */
export function IdentityFields({ form }: { readonly form: FormState<Identity> }) {
  const say = useWords(words);
  const term = useTerms();
  return (
    <>
      <TextField
        {...form.field('name')}
        label={say('name')}
        hint={say('name.hint')}
        autoComplete="organization"
      />
      <div className={styles['pair']}>
        <SelectField
          {...form.field('legalForm')}
          label={say('legalForm')}
          choices={choicesOf(term, 'form')}
        />
        <SelectField
          {...form.field('actorFamily')}
          label={say('actorFamily')}
          choices={choicesOf(term, 'family')}
        />
      </div>
      <NumberFields form={form} />
      <YesNoField
        {...form.field('isEss')}
        label={say('isEss')}
        hint={say('isEss.hint')}
        isOptional
      />
      <SeatField {...form.field('seatTerritoryId')} />
      <TextField
        {...form.field('createdOn')}
        label={say('createdOn')}
        type="date"
        width="short"
        isOptional
      />
    </>
  );
}

function NumberFields({ form }: { readonly form: FormState<Identity> }) {
  const say = useWords(words);
  return (
    <div className={styles['pair']}>
      <TextField
        {...form.field('siren')}
        label={say('siren')}
        hint={say('siren.hint')}
        isOptional
      />
      <TextField
        {...form.field('siret')}
        label={say('siret')}
        hint={say('siret.hint')}
        isOptional
      />
      <TextField {...form.field('rna')} label={say('rna')} hint={say('rna.hint')} isOptional />
    </div>
  );
}

const SHOWN_MAX = 8;

/** The commune of the seat, found by the beginning of its name. */
function SeatField({ id, value, onChange, error }: FieldState<string>) {
  const say = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const { data: seat } = api.useQuery(
    'get',
    '/api/v1/territories/{territoryId}',
    { params: { path: { territoryId: value } } },
    { enabled: value !== '' },
  );
  const q = useDeferredValue((typed ?? '').trim());
  const { data: found } = api.useQuery(
    'get',
    '/api/v1/territories',
    { params: { query: { q, 'filter[kind]': 'commune', limit: SHOWN_MAX } } },
    { enabled: q.length > 1 },
  );
  return (
    <SuggestField
      id={id}
      label={say('seat')}
      hint={say('seat.hint')}
      error={error}
      isOptional
      text={typed ?? (value === '' ? '' : (seat?.name ?? ''))}
      onText={(text) => {
        setTyped(text);
        if (text === '') onChange('');
      }}
      suggestions={(q.length > 1 ? (found?.data ?? []) : []).map((territory) => ({
        id: territory.id,
        label: territory.name,
        detail: territory.departement?.name ?? '',
      }))}
      onPick={(picked) => {
        setTyped(null);
        onChange(picked.id);
      }}
    />
  );
}
