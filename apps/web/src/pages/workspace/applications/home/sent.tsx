import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { Facts } from '../../../../ui/card';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Moment, Money } from '../../../../ui/values';

import { CopyLink } from '../../../shared/copy-link';

import type { HomeProps } from './application.page';
import words from './application.words.json';
import { SentAnswers } from './sent-answers';

/** An application that was sent: what it said, and the proof of it. */
export function Sent({ application }: HomeProps) {
  const say = useWords(words);
  const { id, status, submittedAt, withdrawnAt, withdrawalReason, requested, total } = application;
  return (
    <>
      {withdrawnAt !== null && (
        <Notice kind="warning" title={say('withdrawn')}>
          <p>{withdrawalReason}</p>
        </Notice>
      )}
      <Facts
        items={[
          ...(submittedAt === null
            ? []
            : [{ name: say('submittedAt'), value: <Moment iso={submittedAt} /> }]),
          { name: say('requested'), value: <Money value={requested} isRound /> },
          { name: say('total'), value: <Money value={total} isRound /> },
        ]}
      />
      {submittedAt !== null && (
        <p>
          <ButtonLink
            look={status === 'submitted' ? 'primary' : 'secondary'}
            to="/espace/candidatures/$applicationId/recepisse"
            params={{ applicationId: id }}
          >
            {say('receipt')}
          </ButtonLink>{' '}
          {withdrawnAt === null && <CopyLink applicationId={id} />}
        </p>
      )}
      <Section title={say('answers')}>
        <SentAnswers application={application} />
      </Section>
    </>
  );
}
