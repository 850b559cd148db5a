import { Link } from '@tanstack/react-router';

import type { AgreementSummary, ReviewSummary } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Day, Money } from '../../../ui/values';

import words from './home.words.json';
import { WaitingList } from './waiting-list';

interface ListProps<Row> {
  /** Undefined while it is asked for, or when it does not concern the person. */
  readonly list:
    | { readonly data: readonly Row[]; readonly page: { readonly total?: number } }
    | undefined;
}

/** Reviews that one was given, and has not handed in. */
export function Reviews({ list }: ListProps<ReviewSummary>) {
  const say = useWords(words);
  if (list === undefined || list.data.length === 0) return null;
  return (
    <WaitingList
      title={say('toReview')}
      total={list.page.total}
      all={<Link to="/gestion/relectures">{say('seeAll')}</Link>}
    >
      {list.data.map(({ id, applicationReference, applicationTitle, dueOn }) => (
        <li key={id}>
          <Link to="/gestion/relectures/$reviewId" params={{ reviewId: id }}>
            {applicationTitle ?? applicationReference}
          </Link>
          <span>
            {dueOn === null ? (
              say('noDue')
            ) : (
              <>
                {say('due')} <Day iso={dueOn} look="short" />
              </>
            )}
          </span>
        </li>
      ))}
    </WaitingList>
  );
}

/** Agreements that not everybody has signed yet. */
export function Agreements({ list }: ListProps<AgreementSummary>) {
  const say = useWords(words);
  if (list === undefined || list.data.length === 0) return null;
  return (
    <WaitingList title={say('toSign')} total={list.page.total}>
      {list.data.map(({ id, reference, title, applicationId, grant }) => (
        <li key={id}>
          <Link to="/gestion/candidatures/$applicationId" params={{ applicationId }}>
            {title}
          </Link>
          <span>
            {reference} · <Money value={grant} isRound />
          </span>
        </li>
      ))}
    </WaitingList>
  );
}
