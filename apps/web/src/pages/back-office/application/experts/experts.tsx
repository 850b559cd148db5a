import { api, client } from '../../../../api/client';
import type { Assessment, ExpertReview } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';
import { ReviewState } from '../../shared/states';
import { useDesk } from '../../shared/who';
import type { ApplicationProps } from '../application.page';
import styles from '../summary/summary.module.css';

import words from './experts.words.json';
import { InviteExpert } from './invite-expert';

interface ExpertsProps extends ApplicationProps {
  readonly assessment: Assessment;
}

/** People from outside who were asked to review it; for the officers of the funder. */
export function Experts({ application, assessment }: ExpertsProps) {
  const say = useWords(words);
  const { instructs } = useDesk();
  if (!instructs || !assessment.allowedActions.includes('assign-review')) return null;
  return (
    <Section title={say('title')}>
      <p>{say('text')}</p>
      <Asked applicationId={application.id} />
      <div className={styles['actions']}>
        <Opener label={say('invite')} icon="plus">
          {(close) => <InviteExpert applicationId={application.id} onDone={close} />}
        </Opener>
      </div>
    </Section>
  );
}

const TONES = { sent: 'waiting', opened: 'good', expired: 'bad', revoked: 'neutral' } as const;

function Asked({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/expert-reviews', {
    params: { path: { applicationId } },
  });
  return (
    <Loaded query={query}>
      {(experts) =>
        experts.length > 0 && (
          <DataTable
            caption={say('title')}
            rows={experts}
            rowId={({ reviewId }) => reviewId}
            columns={[
              {
                id: 'expert',
                header: say('expert'),
                cell: ({ name, email }) => `${name}, ${email}`,
              },
              {
                id: 'link',
                header: say('link'),
                cell: ({ linkStatus }) => (
                  <Status tone={TONES[linkStatus]}>{say(`status.${linkStatus}`)}</Status>
                ),
              },
              {
                id: 'state',
                header: say('state'),
                cell: ({ reviewStatus }) => <ReviewState status={reviewStatus} />,
              },
              { id: 'act', header: say('act'), cell: (one) => <Acts expert={one} /> },
            ]}
          />
        )
      }
    </Loaded>
  );
}

function Acts({ expert }: { readonly expert: ExpertReview }) {
  const say = useWords(words);
  const { reviewId, name, allowedActions } = expert;
  return (
    <>
      {allowedActions.includes('renew') && (
        <ActButton
          label={say('renew')}
          about={name}
          text={say('renew.text')}
          told={say('renewed')}
          look="quiet"
          send={(key) =>
            answerOf(
              client.POST('/api/v1/reviews/{reviewId}/expert-link/renew', {
                params: { path: { reviewId }, header: { 'Idempotency-Key': key } },
              }),
            )
          }
        />
      )}
      {allowedActions.includes('revoke') && (
        <Opener label={say('revoke')} about={name} look="quiet">
          {(close) => <Revoke reviewId={reviewId} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

interface RevokeProps {
  readonly reviewId: string;
  readonly onDone: () => void;
}

function Revoke({ reviewId, onDone }: RevokeProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/reviews/{reviewId}/expert-link/revoke', {
          params: { path: { reviewId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    told: say('revoked'),
    onDone,
  });
  return (
    <Form form={form} action={say('revoke')}>
      <p>{say('revoke.text')}</p>
      <TextArea {...form.field('reason')} label={say('reason')} rows={2} />
    </Form>
  );
}
