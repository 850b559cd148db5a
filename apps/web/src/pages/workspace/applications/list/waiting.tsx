import { Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { ApplicationOutline } from '../../../../api/contract';
import { useSession } from '../../../../api/session';
import { formatList } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Card, cardCover } from '../../../../ui/card';
import { Section } from '../../../../ui/page';
import { Deadline } from '../shared/deadline';
import { ProgressBar } from '../shared/progress-bar';
import { useCall } from '../shared/use-application';

import words from './applications.words.json';
import styles from './list.module.css';

/** As many drafts as one can have in mind; all are in the table. */
const SHOWN_MAX = 4;

/** Drafts, with what each still asks of the reader. */
export function Waiting({ drafts }: { readonly drafts: readonly ApplicationOutline[] }) {
  const say = useWords(words);
  if (drafts.length === 0) return null;
  return (
    <Section title={say('waiting')}>
      <div className={styles['cards']}>
        {drafts.slice(0, SHOWN_MAX).map((draft) => (
          <Draft key={draft.id} draft={draft} />
        ))}
      </div>
    </Section>
  );
}

function Draft({ draft }: { readonly draft: ApplicationOutline }) {
  const say = useWords(words);
  const read = useTranslated();
  const params = { path: { applicationId: draft.id } };
  const { data: call } = useCall(draft.call.id);
  const { data: progress = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/progress',
    { params },
  );
  const done = progress.filter(({ state }) => state === 'done').length;
  return (
    <Card>
      <h3>
        <Link
          to="/espace/candidatures/$applicationId"
          params={{ applicationId: draft.id }}
          className={cardCover}
        >
          {draft.title}
        </Link>
      </h3>
      <p>{read(draft.call.title)}</p>
      {progress.length > 0 && (
        <ProgressBar
          done={done}
          all={progress.length}
          label={say('sections', { done, all: progress.length })}
        />
      )}
      <Asked applicationId={draft.id} />
      {call && draft.step === 'full' && (
        <p className={styles['deadline']}>
          <Deadline closesAt={call.closesAt} timeZone={call.timeZone} />
        </p>
      )}
    </Card>
  );
}

/** The sections that the organisations of the reader were asked to answer. */
function Asked({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const read = useTranslated();
  const { language } = useLanguage();
  const { me } = useSession();
  const params = { path: { applicationId } };
  const { data: assigned = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/section-assignments',
    { params },
  );
  const ours = new Set(me?.memberships.map(({ organisation }) => organisation.id));
  const mine = assigned.filter(({ organisation }) => ours.has(organisation.id));
  const { data: application } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}',
    { params },
    { enabled: mine.length > 0 },
  );
  const labels = mine.flatMap(({ section }) => {
    const found = application?.sections.find(({ code }) => code === section);
    return found ? [read(found.label)] : [];
  });
  if (labels.length === 0) return null;
  return <p>{say('asked', { count: labels.length, sections: formatList(labels, language) })}</p>;
}
