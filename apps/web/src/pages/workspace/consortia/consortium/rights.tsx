import { api, client } from '../../../../api/client';
import type { ConsortiumRights, GiveRightRequest, HeldRight } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { SelectField, type Choice } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import type { ConsortiumPartProps } from './consortium.page';
import words from './rights.words.json';

const LEVELS = ['view', 'comment', 'edit', 'manage'] as const;
const COMMON = ['sections', 'financing-plan', 'documents', 'charter'] as const;

/** Who may do what with which part: by the place of each partner, and by what was added to it. */
export function Rights({ consortium }: ConsortiumPartProps) {
  const query = api.useQuery('get', '/api/v1/consortia/{consortiumId}/rights', {
    params: { path: { consortiumId: consortium.id } },
  });
  return (
    <Loaded query={query}>
      {(rights) => <RightsRead consortium={consortium} rights={rights} />}
    </Loaded>
  );
}

interface RightsReadProps extends ConsortiumPartProps {
  readonly rights: ConsortiumRights;
}

function RightsRead({ consortium, rights }: RightsReadProps) {
  const say = useWords(words);
  const parts = usePartNames(consortium);
  const mayGive = rights.mine.some(({ level }) => level === 'manage');
  return (
    <>
      <p>{say('lead')}</p>
      <Section title={say('mine')}>
        <DataTable
          caption={say('mine.caption')}
          rows={rights.mine}
          rowId={({ part }) => part}
          columns={[
            { id: 'part', header: say('part'), cell: ({ part }) => parts.get(part) ?? part },
            { id: 'level', header: say('level'), cell: ({ level }) => say(`level.${level}`) },
          ]}
        />
      </Section>
      <Section title={say('given')}>
        {mayGive && rights.people.length > 0 && (
          <div className={styles['actions']}>
            <Opener label={say('give')} icon="plus">
              {(close) => <Give consortium={consortium} rights={rights} onDone={close} />}
            </Opener>
          </div>
        )}
        {rights.given.length === 0 ? (
          <p>{say('given.none')}</p>
        ) : (
          <GivenTable consortium={consortium} rights={rights} />
        )}
      </Section>
    </>
  );
}

function GivenTable({ consortium, rights }: RightsReadProps) {
  const say = useWords(words);
  const parts = usePartNames(consortium);
  const nameOf = (personId: string): string =>
    rights.people.find((person) => person.personId === personId)?.name ?? say('somebody');
  return (
    <DataTable
      caption={say('given.caption')}
      rows={rights.given}
      rowId={({ id }) => id}
      columns={[
        { id: 'person', header: say('person'), cell: ({ personId }) => nameOf(personId) },
        { id: 'part', header: say('part'), cell: ({ part }) => parts.get(part) ?? part },
        { id: 'level', header: say('level'), cell: ({ level }) => say(`level.${level}`) },
        {
          id: 'actions',
          header: say('actions'),
          cell: ({ id, part, personId }) =>
            mayManage(rights.mine, part) && (
              <ActButton
                label={say('takeBack')}
                about={nameOf(personId)}
                look="quiet"
                text={say('takeBack.text')}
                told={say('takenBack')}
                send={() =>
                  answerOf(
                    client.DELETE('/api/v1/consortia/{consortiumId}/rights/{rightId}', {
                      params: { path: { consortiumId: consortium.id, rightId: id } },
                    }),
                  )
                }
              />
            ),
        },
      ]}
    />
  );
}

function mayManage(mine: readonly HeldRight[], part: string): boolean {
  return mine.some(
    (right) =>
      right.level === 'manage' && (right.part === part || part.startsWith(`${right.part}/`)),
  );
}

/** What each part is called, by its path. */
function usePartNames({
  callId,
  partners,
}: ConsortiumPartProps['consortium']): ReadonlyMap<string, string> {
  const say = useWords(words);
  const read = useTranslated();
  const { data: call } = api.useQuery('get', '/api/v1/calls/{callId}', {
    params: { path: { callId } },
  });
  return new Map([
    ...COMMON.map((part) => [part, say(`part.${part}`)] as const),
    ...(call?.sections ?? []).map(
      ({ code, label }) =>
        [`sections/${code}`, say('part.section', { name: read(label) })] as const,
    ),
    ...partners.flatMap(({ id, name }) => [
      [`budgets/${id}`, say('part.budget', { name })] as const,
      [`documents/${id}`, say('part.papers', { name })] as const,
    ]),
  ]);
}

function Give({ consortium, rights, onDone }: RightsReadProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const names = usePartNames(consortium);
  const parts: readonly Choice[] = [...names]
    .filter(([part]) => mayManage(rights.mine, part))
    .map(([value, label]) => ({ value, label }));
  const organisationOf = (id: string): string =>
    consortium.partners.find(({ organisationId }) => organisationId === id)?.name ?? '';
  const form = useSending({
    initial: { personId: '', part: '', level: 'edit' },
    check: ({ personId, part }) =>
      Object.entries({ personId, part })
        .filter(([, value]) => value === '')
        .map(([field]) => ({
          code: 'web.missing',
          detail: say(`missing.${field as 'personId' | 'part'}`),
          pointer: `/${field}`,
        })),
    send: ({ level, ...body }, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/rights', {
          params: { path: { consortiumId: consortium.id }, header: { 'Idempotency-Key': key } },
          body: { ...body, level: level as GiveRightRequest['level'] },
        }),
      ),
    told: say('gave'),
    onDone,
  });
  return (
    <Form form={form} action={say('give')}>
      <SelectField
        {...form.field('personId')}
        label={say('person')}
        choices={rights.people.map(({ personId, name, organisationId }) => ({
          value: personId,
          label: [name, organisationOf(organisationId)].filter(Boolean).join(' · '),
        }))}
      />
      <SelectField {...form.field('part')} label={say('part')} choices={parts} />
      <SelectField
        {...form.field('level')}
        label={say('level')}
        none={null}
        choices={LEVELS.map((level) => ({ value: level, label: say(`level.${level}`) }))}
      />
    </Form>
  );
}
