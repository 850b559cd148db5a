import { useState } from 'react';

import { api, client } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { usePages } from '../../../../api/pages';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { LazyProblem } from '../../../../ui/lazy-problem';
import { Loaded } from '../../../../ui/loaded';
import { MoreRows } from '../../../../ui/table/more-rows';
import { Moment } from '../../../../ui/values';
import { AnswerRead } from '../shared/answer-read';
import { ifMatch } from '../shared/use-application';

import type { SectionDraft } from './section-draft';
import type { SectionProps } from './section.page';
import styles from './section.module.css';
import words from './section.words.json';

const PATH = '/api/v1/applications/{applicationId}/sections/{code}/versions';

interface HistoryProps extends SectionProps {
  readonly draft: SectionDraft;
}

/** What the section said before, who wrote it and when; an earlier version can be brought back. */
export function HistoryDialog(props: HistoryProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" isSmall icon="clock" onClick={() => setOpen(true)}>
        {say('history')}
      </Button>
      <Dialog title={say('history')} isOpen={isOpen} isWide onClose={() => setOpen(false)}>
        <Versions {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface VersionsProps extends HistoryProps {
  readonly onDone: () => void;
}

function Versions(props: VersionsProps) {
  const { application, section } = props;
  const say = useWords(words);
  const [shown, setShown] = useState<number | null>(null);
  const path = { applicationId: application.id, code: section.code };
  const query = usePages(['versions', application.id, section.code], (cursor) =>
    client.GET(PATH, { params: { path, query: { cursor } } }),
  );
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <ol className={styles['versions']}>
            {pages
              .flatMap(({ data }) => data)
              .map(({ version, savedAt, savedBy, origin }) => (
                <li key={version}>
                  <Button
                    look="quiet"
                    isSmall
                    aria-expanded={shown === version}
                    onClick={() => setShown(shown === version ? null : version)}
                  >
                    {say('version', { version })}
                  </Button>
                  <Moment iso={savedAt} look="short" />
                  <span>{savedBy?.name}</span>
                  <span className={styles['quiet']}>{say(`origin.${origin}`)}</span>
                  {shown === version && <OneVersion {...props} version={version} />}
                </li>
              ))}
          </ol>
          <MoreRows query={query} />
        </>
      )}
    </Loaded>
  );
}

interface OneVersionProps extends VersionsProps {
  readonly version: number;
}

function OneVersion({ application, section, draft, version, onDone }: OneVersionProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { key } = useIntent();
  const path = { applicationId: application.id, code: section.code, version };
  const query = api.useQuery('get', `${PATH}/{version}`, { params: { path } });
  const restore = api.useMutation('post', `${PATH}/{version}/restore`, {
    onSuccess: (saved) => {
      draft.replace(saved);
      onDone();
    },
  });
  return (
    <Loaded query={query}>
      {({ answers }) => (
        <div className={styles['version']}>
          {section.fields.map((field) => (
            <div key={field.code}>
              <h3>{read(field.label)}</h3>
              <div className={styles['text']}>
                <AnswerRead
                  field={field}
                  answer={answers[field.code]}
                  applicationId={application.id}
                />
              </div>
            </div>
          ))}
          {restore.isError && <LazyProblem error={restore.error} />}
          {version !== section.version && (
            <Button
              look="secondary"
              isBusy={restore.isPending}
              onClick={() =>
                restore.mutate({
                  params: {
                    path,
                    header: { ...ifMatch(section.version), 'Idempotency-Key': key },
                  },
                })
              }
            >
              {say('restore')}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  );
}
