import type { AssignmentResult } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Status } from '../../../ui/status';
import { DataTable } from '../../../ui/table/data-table';

import words from './assignment.words.json';

interface AssignmentResultsProps {
  readonly results: readonly AssignmentResult[];
  readonly nameOf: (personId: string) => string;
  readonly titleOf: (applicationId: string) => string;
}

/** What became of each review that was to be given: one that is refused keeps no other back. */
export function AssignmentResults({ results, nameOf, titleOf }: AssignmentResultsProps) {
  const say = useWords(words);
  const given = results.filter(({ code }) => code === null).length;
  return (
    <>
      <p role="status">{say('given', { given, all: results.length })}</p>
      <DataTable
        caption={say('caption')}
        rows={results}
        rowId={({ applicationId, reviewerId }) => `${applicationId} ${reviewerId}`}
        columns={[
          {
            id: 'application',
            header: say('application'),
            cell: ({ applicationId }) => titleOf(applicationId),
          },
          { id: 'person', header: say('reviewer'), cell: ({ reviewerId }) => nameOf(reviewerId) },
          {
            id: 'result',
            header: say('result'),
            cell: ({ code, detail }) =>
              code === null ? (
                <Status tone="good">{say('isGiven')}</Status>
              ) : (
                <>
                  <Status tone="bad">{say('isNot')}</Status> {detail}
                </>
              ),
          },
        ]}
      />
    </>
  );
}
