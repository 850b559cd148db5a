import { client } from '../../../../api/client';
import type { SteeringMeeting } from '../../../../api/contract';
import { useLanguage } from '../../../../i18n/language';
import { formatList } from '../../../../i18n/format';
import { useWords } from '../../../../i18n/words';
import { Card } from '../../../../ui/card';
import { EmptyState } from '../../../../ui/empty-state';
import { CheckboxesField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { Status } from '../../../../ui/status';
import { Day } from '../../../../ui/values';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import type { ConsortiumPartProps, GovernancePartProps } from './consortium.page';
import words from './steering.words.json';

const MINUTES_MAX = 20_000;

/** The meetings of the steering group, with their minutes. */
export function Meetings({ consortium, governance }: GovernancePartProps) {
  const say = useWords(words);
  const mayRecord = governance.allowedActions.includes('record-meeting');
  const record = mayRecord && (
    <Opener label={say('meeting.record')} icon="plus" look="primary" isWide>
      {(close) => <Record consortium={consortium} onDone={close} />}
    </Opener>
  );
  if (governance.meetings.length === 0)
    return (
      <EmptyState title={say('meetings.none')} actions={record}>
        <p>{say('meetings.none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      <div className={styles['actions']}>{record}</div>
      <ul className={styles['cards']}>
        {governance.meetings.map((meeting) => (
          <li key={meeting.id}>
            <Meeting meeting={meeting} consortium={consortium} mayStrike={mayRecord} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MeetingProps extends ConsortiumPartProps {
  readonly meeting: SteeringMeeting;
  readonly mayStrike: boolean;
}

function Meeting({ meeting, consortium, mayStrike }: MeetingProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { id, topic, heldOn, minutes, presentIds, struckAt } = meeting;
  const present = consortium.partners.filter((partner) => presentIds.includes(partner.id));
  return (
    <Card>
      <p>
        <Day iso={heldOn} look="short" />{' '}
        {struckAt !== null && <Status tone="neutral">{say('meeting.struck')}</Status>}
      </p>
      <h2>{topic}</h2>
      <p className={styles['prose']}>{minutes}</p>
      {present.length > 0 && (
        <p className={styles['quiet']}>
          {say('meeting.present')}{' '}
          {formatList(
            present.map(({ name }) => name),
            language,
          )}
        </p>
      )}
      {mayStrike && struckAt === null && (
        <ActButton
          label={say('meeting.strike')}
          about={topic}
          look="quiet"
          text={say('meeting.strike.text')}
          told={say('meeting.stricken')}
          send={() =>
            answerOf(
              client.DELETE('/api/v1/consortia/{consortiumId}/meetings/{meetingId}', {
                params: { path: { consortiumId: consortium.id, meetingId: id } },
              }),
            )
          }
        />
      )}
    </Card>
  );
}

function Record({ consortium, onDone }: ConsortiumPartProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const form = useSending({
    initial: { heldOn: '', topic: '', minutes: '', presentIds: [] as readonly string[] },
    send: ({ presentIds, ...body }, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/meetings', {
          params: { path: { consortiumId: consortium.id }, header: { 'Idempotency-Key': key } },
          body: { ...body, presentIds: [...presentIds] },
        }),
      ),
    told: say('meeting.recorded'),
    onDone,
  });
  return (
    <Form form={form} action={say('meeting.record')}>
      <TextField
        {...form.field('heldOn')}
        label={say('meeting.heldOn')}
        type="date"
        width="short"
      />
      <TextField {...form.field('topic')} label={say('meeting.topic')} />
      <CheckboxesField
        {...form.field('presentIds')}
        label={say('meeting.presentIds')}
        choices={consortium.partners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        {...form.field('minutes')}
        label={say('meeting.minutes')}
        hint={say('meeting.minutes.hint')}
        maxLength={MINUTES_MAX}
      />
    </Form>
  );
}
