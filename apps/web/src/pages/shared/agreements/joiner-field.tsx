import { useId, useState } from 'react';

import { api } from '../../../api/client';
import type { Agreement } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { SuggestField } from '../../../ui/form/suggest-field';

import words from './agreements.words.json';
import type { TypedShare } from './use-amendment';

const SUGGESTIONS_MAX = 8;
const LETTERS_MIN = 3;

interface JoinerProps {
  readonly agreement: Agreement;
  readonly onJoin: (joiner: TypedShare) => void;
}

/** Finds who joins among the registered organisations that are no party yet. */
export function JoinerField({ agreement, onJoin }: JoinerProps) {
  const say = useWords(words);
  const id = useId();
  const [text, setText] = useState('');
  const { data } = api.useQuery(
    'get',
    '/api/v1/organisations',
    { params: { query: { q: text, limit: SUGGESTIONS_MAX } } },
    { enabled: text.length >= LETTERS_MIN },
  );
  const parties = new Set(agreement.parties.map(({ organisationId }) => organisationId));
  const found = text.length < LETTERS_MIN ? [] : (data?.data ?? []);
  return (
    <SuggestField
      id={id}
      label={say('amend.joiner')}
      hint={say('amend.joiner.hint')}
      isOptional
      text={text}
      onText={setText}
      suggestions={found
        .filter((one) => !parties.has(one.id))
        .map((one) => ({ id: one.id, label: one.name, detail: one.siren ?? undefined }))}
      onPick={({ id: organisationId, label: name }) => {
        setText('');
        onJoin({ organisationId, name, capacity: 'partner', amount: '' });
      }}
    />
  );
}
