import { api, client } from '../../../../api/client';
import type { OrganisationDocument } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { ButtonHref } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Status, type Tone } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, versionTag } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import { AddPaper } from './add-paper';
import words from './papers.words.json';
import type { VaultPartProps } from './vault.page';

const PAPERS_MAX = 100;

/** The papers that funders ask for, each with its validity and what was found of it. */
export function Papers({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/documents', {
    params: { path: { organisationId: sheet.id }, query: { limit: PAPERS_MAX } },
  });
  const mayAdd = has(sheet.id, 'administrator', 'representative', 'contributor');
  const add = mayAdd && (
    <Opener label={say('add')} icon="plus" look="primary">
      {(close) => <AddPaper organisationId={sheet.id} onDone={close} />}
    </Opener>
  );
  return (
    <Loaded query={query}>
      {({ data }) =>
        data.length === 0 ? (
          <EmptyState title={say('none')} actions={add}>
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={styles['actions']}>{add}</div>
            <PaperTable papers={data} mayWithdraw={mayAdd} />
          </>
        )
      }
    </Loaded>
  );
}

interface PaperTableProps {
  readonly papers: readonly OrganisationDocument[];
  readonly mayWithdraw: boolean;
}

function PaperTable({ papers, mayWithdraw }: PaperTableProps) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('caption')}
      rows={papers}
      rowId={({ id }) => id}
      columns={[
        { id: 'type', header: say('type'), cell: ({ type }) => say(`type.${type}`) },
        {
          id: 'issuedOn',
          header: say('issuedOn'),
          cell: ({ issuedOn }) => <Day iso={issuedOn} look="short" />,
        },
        {
          id: 'validUntil',
          header: say('validUntil'),
          cell: ({ validUntil }) =>
            validUntil === null ? say('always') : <Day iso={validUntil} look="short" />,
        },
        { id: 'state', header: say('state'), cell: (paper) => <PaperState paper={paper} /> },
        {
          id: 'actions',
          header: say('actions'),
          cell: (paper) => <PaperActions paper={paper} mayWithdraw={mayWithdraw} />,
        },
      ]}
    />
  );
}

function PaperState({ paper }: { readonly paper: OrganisationDocument }) {
  const say = useWords(words);
  const [tone, key] = stateOf(paper);
  const rejected = paper.checks.find(({ verdict }) => verdict === 'rejected');
  return (
    <>
      <Status tone={tone}>{say(key)}</Status>
      {rejected?.reason && <p className={styles['quiet']}>{rejected.reason}</p>}
    </>
  );
}

type StateKey = 'withdrawn' | 'outdated' | 'rejected' | 'accepted' | 'valid';

/** A day of the calendar is compared as it is written. */
function stateOf({ withdrawnAt, validUntil, checks }: OrganisationDocument): [Tone, StateKey] {
  const today = new Date().toLocaleDateString('sv-SE');
  if (withdrawnAt !== null) return ['neutral', 'withdrawn'];
  if (validUntil !== null && validUntil < today) return ['bad', 'outdated'];
  if (checks.some(({ verdict }) => verdict === 'rejected')) return ['bad', 'rejected'];
  if (checks.some(({ verdict }) => verdict === 'accepted')) return ['good', 'accepted'];
  return ['good', 'valid'];
}

function PaperActions({
  paper,
  mayWithdraw,
}: { readonly paper: OrganisationDocument } & Pick<PaperTableProps, 'mayWithdraw'>) {
  const say = useWords(words);
  const path = { organisationId: paper.organisationId, documentId: paper.id };
  return (
    <div className={styles['row']}>
      <ButtonHref
        look="quiet"
        isSmall
        icon="download"
        href={`/api/v1/organisations/${paper.organisationId}/documents/${paper.id}/content`}
        aria-label={say('download.long', { name: paper.fileName })}
      >
        {say('download')}
      </ButtonHref>
      {mayWithdraw && paper.withdrawnAt === null && (
        <ActButton
          label={say('withdraw')}
          about={say(`type.${paper.type}`)}
          look="quiet"
          text={say('withdraw.text')}
          told={say('withdraw.done')}
          send={(key) =>
            answerOf(
              client.POST(
                '/api/v1/organisations/{organisationId}/documents/{documentId}/withdraw',
                {
                  params: {
                    path,
                    header: { 'Idempotency-Key': key, ...versionTag(paper.version) },
                  },
                },
              ),
            )
          }
        />
      )}
    </div>
  );
}
