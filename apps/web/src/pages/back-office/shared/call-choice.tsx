import type { ReactNode } from 'react';

import type { Call } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { SelectField } from '../../../ui/form/choice-fields';
import { Loaded } from '../../../ui/loaded';

import terms from './terms.words.json';
import { useOwnCalls } from './use-own-calls';

type CallLine = Pick<Call, 'id' | 'title'>;

interface CallChoiceProps {
  /** The call that the address names. */
  readonly callId: string | undefined;
  readonly onChoose: (callId: string) => void;
  readonly children: (call: CallLine) => ReactNode;
}

/** A page about one call: the one that the address names, or the latest; another can be chosen. */
export function CallChoice({ callId, onChoose, children }: CallChoiceProps) {
  const term = useWords(terms);
  const read = useTranslated();
  const query = useOwnCalls();
  return (
    <Loaded query={query}>
      {({ data: calls }) => {
        const call = calls.find(({ id }) => id === callId) ?? calls[0];
        if (call === undefined) return <NoCall />;
        return (
          <>
            <SelectField
              id="call"
              name="call"
              label={term('chooseCall')}
              none={null}
              width="medium"
              value={call.id}
              onChange={onChoose}
              error={undefined}
              choices={calls.map(({ id, title }) => ({ value: id, label: read(title) }))}
            />
            {children(call)}
          </>
        );
      }}
    </Loaded>
  );
}

function NoCall() {
  const term = useWords(terms);
  return (
    <EmptyState
      title={term('noCall')}
      actions={<ButtonLink to="/appels">{term('seeCalls')}</ButtonLink>}
    >
      <p>{term('noCall.text')}</p>
    </EmptyState>
  );
}
