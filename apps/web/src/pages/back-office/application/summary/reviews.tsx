import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { Assessment } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { AssignMany } from '../../applications/assign-many';
import { useScore } from '../../shared/score';
import { ReviewState } from '../../shared/states';

import type { AdmissibilityProps } from './admissibility';
import styles from './summary.module.css';
import words from './summary.words.json';

/** Who reviews it, and how far they are. */
export function Reviews({ application, assessment }: AdmissibilityProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { reviews, allowedActions } = assessment;
  const canAssign = allowedActions.includes('assign-review');
  if (reviews.length === 0 && !canAssign) return null;
  return (
    <Section title={say('reviews')} id="evaluations">
      <ReviewTable reviews={reviews} />
      <div className={styles['actions']}>
        {canAssign && (
          <Button look="secondary" icon="people" onClick={() => setOpen(true)}>
            {say('assign')}
          </Button>
        )}
        <ButtonLink to="/gestion/attribution" search={{ appel: application.call.id }} look="quiet">
          {say('assignByRule')}
        </ButtonLink>
      </div>
      <Dialog title={say('assign')} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <AssignMany callId={application.call.id} rows={[application]} />
      </Dialog>
    </Section>
  );
}

function ReviewTable({ reviews }: Pick<Assessment, 'reviews'>) {
  const say = useWords(words);
  const write = useScore();
  return (
    <DataTable
      caption={say('reviews.caption')}
      rows={reviews}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'reviewer',
          header: say('reviewer'),
          cell: ({ id, reviewerName }) => (
            <Link to="/gestion/relectures/$reviewId" params={{ reviewId: id }}>
              {reviewerName}
            </Link>
          ),
        },
        {
          id: 'state',
          header: say('state'),
          cell: ({ status }) => <ReviewState status={status} />,
        },
        {
          id: 'score',
          header: say('score'),
          align: 'right',
          cell: ({ score }) => (score === null ? '–' : say('outOf100', { score: write(score) })),
        },
      ]}
    />
  );
}
