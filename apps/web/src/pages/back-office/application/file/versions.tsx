import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Application } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Moment } from '../../../../ui/values';
import { Answers } from '../../shared/answers';

import styles from './file.module.css';
import words from './file.words.json';

const MOST = 50;

interface VersionsProps {
  readonly applicationId: string;
  readonly section: Application['sections'][number];
}

/** What the section said at each time, beside what it says now. */
export function Versions({ applicationId, section }: VersionsProps) {
  const say = useWords(words);
  const [chosen, choose] = useState<number | null>(null);
  const query = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/sections/{code}/versions',
    { params: { path: { applicationId, code: section.code }, query: { limit: MOST } } },
  );
  return (
    <Loaded query={query}>
      {({ data }) => (
        <>
          {data.length === 0 && <p>{say('versions.none')}</p>}
          <ol className={styles['versions']}>
            {data.map(({ version, savedAt, savedBy }) => (
              <li key={version}>
                <button
                  type="button"
                  aria-pressed={chosen === version}
                  onClick={() => choose(version)}
                >
                  <Moment iso={savedAt} look="short" /> · {savedBy?.name ?? say('somebody')}
                </button>
              </li>
            ))}
          </ol>
          {chosen !== null && (
            <Compared applicationId={applicationId} section={section} version={chosen} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Compared({
  applicationId,
  section,
  version,
}: VersionsProps & { readonly version: number }) {
  const say = useWords(words);
  const query = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/sections/{code}/versions/{version}',
    { params: { path: { applicationId, code: section.code, version } } },
  );
  return (
    <Loaded query={query}>
      {({ answers }) => (
        <div className={styles['compared']}>
          <div>
            <h3>{say('then')}</h3>
            <Answers fields={section.fields} answers={answers} />
          </div>
          <div>
            <h3>{say('now')}</h3>
            <Answers fields={section.fields} answers={section.answers} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
