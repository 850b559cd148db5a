import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { isStale, problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/form/text-fields';
import { Icon } from '../../../ui/icon';
import { StaleNotice } from '../../../ui/problem-state';
import { tell } from '../../../ui/toasts';
import { Moment } from '../../../ui/values';
import { Refusal } from '../shared/refusal';

import { Criterion, isNoted } from './criterion';
import styles from './review.module.css';
import type { ReviewProps } from './review.page';
import words from './reviews.words.json';
import { useDraft, type SaveState } from './use-draft';

const COMMENT_MAX = 10_000;

/** The grid to fill in: it is kept as one writes, and handed in when it is complete. */
export function Grid({ review }: ReviewProps) {
  const say = useWords(words);
  const { draft, change, state, flush, resume, version } = useDraft(review);
  const submit = useSubmit(review.id);
  const asked = review.grid.filter(({ kind }) => kind !== 'headline');
  const noted = asked.filter(({ code, kind }) => isNoted(kind, draft.notes[code])).length;
  return (
    <div className={styles['grid']}>
      <p className={styles['progress']}>
        <progress value={noted} max={asked.length} aria-label={say('noted.label')} />
        {say('noted', { noted, all: asked.length })}
        <span className={styles['spring']} />
        <Saved state={state} />
      </p>
      <SaveProblem state={state} onResume={(choice) => void resume(choice)} />
      {review.grid.map((criterion) => (
        <Criterion
          key={criterion.code}
          criterion={criterion}
          note={draft.notes[criterion.code]}
          onNote={(note) => change({ notes: { ...draft.notes, [criterion.code]: note } })}
        />
      ))}
      <TextArea
        id="opinion"
        name="opinion"
        label={say('opinion')}
        hint={say('opinion.hint')}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
        error={undefined}
        maxLength={COMMENT_MAX}
      />
      <Refusal error={submit.error} />
      <Button
        icon="check"
        isBusy={submit.isPending}
        onClick={() => void flush().then(() => submit.send(version.current))}
      >
        {say('submit')}
      </Button>
      <p className={styles['quiet']}>{say('submit.hint')}</p>
    </div>
  );
}

function Saved({ state }: { readonly state: SaveState }) {
  const say = useWords(words);
  return (
    <span role="status" className={styles['saved']}>
      {state.kind === 'saved' && (
        <>
          <Icon name="check" size={16} /> {say('saved')} <Moment iso={state.at} look="short" />
        </>
      )}
      {state.kind === 'pending' && say('saving')}
      {state.kind === 'offline' && (
        <>
          <Icon name="offline" size={16} /> {say('offline')}
        </>
      )}
    </span>
  );
}

interface SaveProblemProps {
  readonly state: SaveState;
  readonly onResume: (choice: 'mine' | 'theirs') => void;
}

/** Written elsewhere meanwhile: in another tab, say. Either text can be gone on with. */
function SaveProblem({ state, onResume }: SaveProblemProps) {
  const say = useWords(words);
  if (state.kind !== 'refused') return null;
  if (isStale(problemOf(state.error)))
    return (
      <StaleNotice onSee={() => onResume('theirs')}>
        <p>
          <Button isSmall onClick={() => onResume('mine')}>
            {say('keepMine')}
          </Button>
        </p>
      </StaleNotice>
    );
  return <Refusal error={state.error} />;
}

function useSubmit(reviewId: string) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const submit = api.useMutation('post', '/api/v1/reviews/{reviewId}/submit', {
    onSuccess: async () => {
      tell(say('submitted'));
      await queries.invalidateQueries();
    },
    onSettled: intent.renew,
  });
  const send = (version: number): void =>
    submit.mutate({
      params: {
        path: { reviewId },
        header: { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': intent.key },
      },
    });
  return { send, isPending: submit.isPending, error: submit.error };
}
