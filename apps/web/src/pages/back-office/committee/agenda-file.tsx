import { Link } from '@tanstack/react-router';

import type { CommitteeSession } from '../../../api/contract';
import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { DataTable } from '../../../ui/table/data-table';

import styles from './committee.module.css';
import words from './committee.words.json';
import { Conclude, Declare, StatePosition } from './file-acts';
import { TallyFigure } from './tally';

export type SessionFile = CommitteeSession['files'][number];

export interface FileProps {
  readonly session: CommitteeSession;
  readonly file: SessionFile;
}

/** One file on the agenda: what each has said of it, and what was concluded. */
export function AgendaFile({ session, file }: FileProps) {
  const say = useWords(words);
  const { applicationId, reference, title, positions, conclusion, tally } = file;
  return (
    <article className={styles['file']}>
      <h3>
        <Link to="/gestion/candidatures/$applicationId" params={{ applicationId }}>
          {reference}
        </Link>{' '}
        {title}
      </h3>
      {positions.length > 0 && (
        <DataTable
          caption={say('positions')}
          rows={positions}
          rowId={({ personId }) => personId}
          columns={[
            { id: 'who', header: say('who'), cell: ({ personName }) => personName },
            { id: 'stance', header: say('stance'), cell: ({ stance }) => say(`stance.${stance}`) },
            { id: 'reason', header: say('reason'), cell: ({ reason }) => reason },
          ]}
        />
      )}
      {tally !== null && <TallyFigure tally={tally} />}
      {conclusion !== null && (
        <p>
          <strong>{say('conclusion')}</strong> {conclusion}
        </p>
      )}
      {session.status === 'open' && conclusion === null && <Acts session={session} file={file} />}
    </article>
  );
}

/** What the reader may do: declare first, then speak; the chair concludes. */
function Acts({ session, file }: FileProps) {
  const { me } = useSession();
  const self = session.members.find(({ personId }) => personId === me?.person.id);
  return (
    <div className={styles['actions']}>
      {self?.isPresent === true &&
        (file.hasDeclared ? (
          <StatePosition session={session} file={file} />
        ) : (
          <Declare session={session} file={file} />
        ))}
      {self !== undefined && self.personId === session.chairId && (
        <Conclude session={session} file={file} />
      )}
    </div>
  );
}
