import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { problemOf, UNREACHABLE } from '../api/problems';
import { useWords } from '../i18n/words';

import { Button, ButtonLink } from './button';
import { EmptyState } from './empty-state';
import { Notice } from './notice';
import { usePageTitle } from './page-title';
import words from './problem-state.words.json';

interface ProblemStateProps {
  readonly error: unknown;
  /** 2 when it takes the place of a part of a page only. */
  readonly level?: 1 | 2;
  /** Asks again. */
  readonly onRetry?: () => void;
}

/** A page that could not be shown: why, and what can be done. */
export function ProblemState({ error, level = 1, onRetry }: ProblemStateProps) {
  const say = useWords(words);
  const { status, code, requestId, detail } = problemOf(error);
  const kind = code === UNREACHABLE ? code : String(status);
  const [titleKey, textKey] = [`${kind}.title`, `${kind}.text`];
  const title = say(say.knows(titleKey) ? titleKey : 'other.title');
  const text = say(say.knows(textKey) ? textKey : 'other.text');
  usePageTitle(title);
  return (
    <EmptyState title={title} level={level} actions={<WaysOut status={status} onRetry={onRetry} />}>
      <p>{text}</p>
      {status >= 400 && status !== 404 && detail !== '' && <p>{detail}</p>}
      {status >= 500 && requestId !== '' && <p>{say('reference', { id: requestId })}</p>}
    </EmptyState>
  );
}

function WaysOut({ status, onRetry }: { readonly status: number; readonly onRetry?: () => void }) {
  const say = useWords(words);
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <>
      {onRetry && ![401, 403, 404].includes(status) && (
        <Button onClick={onRetry}>{say('retry')}</Button>
      )}
      {status === 401 && (
        <ButtonLink to="/connexion" search={{ retour: here }}>
          {say('signIn')}
        </ButtonLink>
      )}
      <ButtonLink look="secondary" to="/">
        {say('home')}
      </ButtonLink>
    </>
  );
}

interface StaleNoticeProps {
  readonly onSee: () => void;
  readonly children?: ReactNode;
}

/** Somebody else was faster (412): what was typed is kept, and what they wrote can be seen. */
export function StaleNotice({ onSee, children }: StaleNoticeProps) {
  const say = useWords(words);
  return (
    <Notice kind="warning" title={say('stale.title')} isNew>
      <p>{say('stale.text')}</p>
      {children}
      <Button look="secondary" isSmall onClick={onSee}>
        {say('stale.see')}
      </Button>
    </Notice>
  );
}
