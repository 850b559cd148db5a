import { api, client } from '../../../../api/client';
import type { CharterVersion, Partner } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Moment } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import { CharterEditor } from './charter-editor';
import { useClauseSentences } from './charter-sentences';
import words from './charter.words.json';
import type { ConsortiumPartProps, GovernancePartProps } from './consortium.page';

/** What the partners agree among themselves, clause by clause; each adopts the latest version. */
export function Charter({ consortium, governance }: GovernancePartProps) {
  const say = useWords(words);
  const latest = governance.charters.toSorted((one, other) => other.number - one.number)[0];
  const write = governance.allowedActions.includes('write-charter') && (
    <Opener label={say(latest ? 'change' : 'write')} icon="pencil" look="primary" isWide>
      {(close) => <CharterEditor consortium={consortium} latest={latest} onDone={close} />}
    </Opener>
  );
  return (
    <>
      <Wanted consortium={consortium} />
      {latest === undefined ? (
        <EmptyState title={say('none')} actions={write}>
          <p>{say('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles['actions']}>{write}</div>
          <Clauses consortium={consortium} charter={latest} />
          <Adoptions
            consortium={consortium}
            charter={latest}
            mayAdopt={governance.allowedActions.includes('adopt-charter')}
          />
        </>
      )}
    </>
  );
}

/** What the call wants the charter to say. */
function Wanted({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const { data: call } = api.useQuery('get', '/api/v1/calls/{callId}', {
    params: { path: { callId: consortium.callId } },
  });
  const clauses = call?.charter.requiredClauses ?? [];
  if (clauses.length === 0) return null;
  return (
    <Notice kind="info" title={say('wanted')}>
      <p>{clauses.map((clause) => say(`clause.${clause}`)).join(' · ')}</p>
    </Notice>
  );
}

interface CharterProps extends ConsortiumPartProps {
  readonly charter: CharterVersion;
}

function Clauses({ consortium, charter }: CharterProps) {
  const say = useWords(words);
  const sentences = useClauseSentences(charter.clauses, consortium.partners);
  return (
    <Section title={say('version', { number: charter.number })}>
      <p className={styles['quiet']}>
        <Moment iso={charter.writtenAt} />
      </p>
      <div className={styles['clauses']}>
        {sentences.map(({ kind, sentence, more }) => (
          <div key={kind}>
            <h3>{say(`clause.${kind}`)}</h3>
            <p>{sentence}</p>
            {more !== null && <p className={styles['prose']}>{more}</p>}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Adoptions({
  consortium,
  charter,
  mayAdopt,
}: CharterProps & { readonly mayAdopt: boolean }) {
  const say = useWords(words);
  const { has } = useMine();
  const adoptionOf = ({ id }: Partner) =>
    charter.adoptions.find(({ partnerId }) => partnerId === id);
  const bound = consortium.partners.filter(({ role }) => role !== 'contributor');
  return (
    <Section title={say('adoptions')}>
      <DataTable
        caption={say('adoptions.caption', {
          count: bound.filter((partner) => adoptionOf(partner) !== undefined).length,
          all: bound.length,
        })}
        rows={bound}
        rowId={({ id }) => id}
        columns={[
          { id: 'partner', header: say('partner'), cell: ({ name }) => name },
          {
            id: 'adopted',
            header: say('adopted'),
            cell: (partner) => {
              const adoption = adoptionOf(partner);
              if (adoption === undefined) return <Status tone="waiting">{say('notYet')}</Status>;
              return (
                <Status tone="good">
                  <Moment iso={adoption.adoptedAt} look="short" />
                </Status>
              );
            },
          },
          {
            id: 'actions',
            header: say('actions'),
            cell: (partner) =>
              mayAdopt &&
              has(partner.organisationId, 'representative') &&
              adoptionOf(partner) === undefined && (
                <Adopt consortium={consortium} charter={charter} partner={partner} />
              ),
          },
        ]}
      />
    </Section>
  );
}

function Adopt({ consortium, charter, partner }: CharterProps & { readonly partner: Partner }) {
  const say = useWords(words);
  return (
    <ActButton
      label={say('adopt')}
      about={partner.name}
      look="primary"
      text={say('adopt.text', { name: partner.name, number: charter.number })}
      told={say('adopt.done')}
      send={(key) =>
        answerOf(
          client.POST('/api/v1/consortia/{consortiumId}/charter-versions/{number}/adopt', {
            params: {
              path: { consortiumId: consortium.id, number: charter.number },
              header: { 'Idempotency-Key': key },
            },
            body: { partnerId: partner.id },
          }),
        )
      }
    />
  );
}
