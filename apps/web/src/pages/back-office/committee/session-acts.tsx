import { client } from '../../../api/client';
import type { CommitteeSession } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { CheckboxesField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { ActButton, Opener } from '../../shared/opener';
import { answerOf, useSending, versionTag } from '../../shared/sending';

import words from './committee.words.json';

interface ActsProps {
  readonly session: CommitteeSession;
}

/** What the session may come to next, for those who may bring it there. */
export function SessionActs({ session }: ActsProps) {
  const say = useWords(words);
  const { id: sessionId, version, allowedActions } = session;
  const may = (action: string) => allowedActions.includes(action);
  const params = (key: string) => ({
    path: { sessionId },
    header: { 'Idempotency-Key': key, ...versionTag(version) },
  });
  return (
    <>
      {may('open') && (
        <Opener label={say('open')} look="primary">
          {(close) => <OpenSession session={session} onDone={close} />}
        </Opener>
      )}
      {(['close', 'sign'] as const).filter(may).map((action) => (
        <ActButton
          key={action}
          label={say(action)}
          look="primary"
          text={say(`${action}.text`)}
          told={say(`${action}.done`)}
          send={(key) =>
            answerOf(
              client.POST(`/api/v1/committee-sessions/{sessionId}/${action}`, {
                params: params(key),
              }),
            )
          }
        />
      ))}
    </>
  );
}

/** Who is there: the session opens with its chair and the quorum of each college. */
function OpenSession({ session, onDone }: ActsProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const { id: sessionId, version, members, colleges } = session;
  const form = useSending({
    initial: { presentIds: presentOf(members) },
    send: ({ presentIds }, key) =>
      answerOf(
        client.POST('/api/v1/committee-sessions/{sessionId}/open', {
          params: {
            path: { sessionId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body: { presentIds: [...presentIds] },
        }),
      ),
    told: say('open.done'),
    onDone,
  });
  const labelOf = (code: string): string =>
    colleges.find((college) => college.code === code)?.label ?? code;
  return (
    <Form form={form} action={say('open')}>
      <CheckboxesField
        {...form.field('presentIds')}
        label={say('open.present')}
        hint={say('open.hint')}
        choices={members.map(({ personId, name, college }) => ({
          value: personId,
          label: `${name} (${labelOf(college)})`,
        }))}
      />
    </Form>
  );
}

/** All of them, to begin with: one takes away who is missing. */
function presentOf(members: CommitteeSession['members']): readonly string[] {
  return members.map(({ personId }) => personId);
}
