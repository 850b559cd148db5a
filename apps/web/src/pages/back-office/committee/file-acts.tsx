import { client } from '../../../api/client';
import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { RadioField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';

import type { FileProps } from './agenda-file';
import words from './committee.words.json';

interface DoneProps extends FileProps {
  readonly onDone: () => void;
}

/** Nobody speaks of a file before saying whether anything binds them to those who apply. */
export function Declare(props: FileProps) {
  const say = useWords(words);
  return (
    <Opener label={say('declare')} look="primary" about={props.file.title}>
      {(close) => <DeclareForm {...props} onDone={close} />}
    </Opener>
  );
}

function DeclareForm({ session, file, onDone }: DoneProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { hasConflict: '', reason: '' },
    check: ({ hasConflict }) =>
      hasConflict === ''
        ? [{ code: 'web.missing', detail: say('declare.missing'), pointer: '/hasConflict' }]
        : [],
    send: ({ hasConflict, reason }, key) =>
      answerOf(
        client.POST('/api/v1/committee-sessions/{sessionId}/files/{applicationId}/declaration', {
          params: { path: pathOf({ session, file }), header: { 'Idempotency-Key': key } },
          body:
            hasConflict === 'yes'
              ? { hasConflict: true, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
              : { hasConflict: false },
        }),
      ),
    told: say('declare.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('declare.do')}>
      <RadioField
        {...form.field('hasConflict')}
        label={say('declare.question')}
        hint={say('declare.hint')}
        choices={[
          { value: 'no', label: say('declare.no') },
          { value: 'yes', label: say('declare.yes') },
        ]}
      />
      {form.values.hasConflict === 'yes' && (
        <TextArea {...form.field('reason')} label={say('declare.reason')} rows={3} />
      )}
    </Form>
  );
}

const STANCES = ['consent', 'reservation', 'objection'] as const;

/** What one thinks of it, with the reason of a reservation or an objection; until it is concluded. */
export function StatePosition(props: FileProps) {
  const say = useWords(words);
  const { me } = useSession();
  const own = props.file.positions.find(({ personId }) => personId === me?.person.id);
  return (
    <Opener
      label={say(own === undefined ? 'position' : 'position.change')}
      look={own === undefined ? 'primary' : 'secondary'}
      about={props.file.title}
    >
      {(close) => <PositionForm {...props} onDone={close} />}
    </Opener>
  );
}

function PositionForm({ session, file, onDone }: DoneProps) {
  const say = useWords(words);
  const { me } = useSession();
  const own = file.positions.find(({ personId }) => personId === me?.person.id);
  const form = useSending({
    initial: { stance: own?.stance ?? '', reason: own?.reason ?? '' },
    check: ({ stance }) =>
      stance === ''
        ? [{ code: 'web.missing', detail: say('position.missing'), pointer: '/stance' }]
        : [],
    send: ({ stance, reason }) =>
      answerOf(
        client.PUT('/api/v1/committee-sessions/{sessionId}/files/{applicationId}/position', {
          params: { path: pathOf({ session, file }) },
          body: {
            stance: stance as (typeof STANCES)[number],
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          },
        }),
      ),
    told: say('position.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('position.do')}>
      <RadioField
        {...form.field('stance')}
        label={say('stance')}
        choices={STANCES.map((value) => ({ value, label: say(`stance.${value}`) }))}
      />
      <TextArea
        {...form.field('reason')}
        label={say('reason')}
        hint={say('reason.hint')}
        rows={3}
        isOptional
      />
    </Form>
  );
}

/** The chair says what comes of it, once each who may look at it has spoken. */
export function Conclude(props: FileProps) {
  const say = useWords(words);
  return (
    <Opener label={say('conclude')} about={props.file.title}>
      {(close) => <ConcludeForm {...props} onDone={close} />}
    </Opener>
  );
}

function ConcludeForm({ session, file, onDone }: DoneProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { text: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/committee-sessions/{sessionId}/files/{applicationId}/conclude', {
          params: { path: pathOf({ session, file }), header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    told: say('conclude.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('conclude')}>
      <TextArea
        {...form.field('text')}
        label={say('conclusion')}
        hint={say('conclude.hint')}
        rows={3}
      />
    </Form>
  );
}

function pathOf({ session, file }: FileProps) {
  return { sessionId: session.id, applicationId: file.applicationId };
}
