import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Application, Assessment } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page, Section } from '../../../ui/page';

import { ConflictGate } from '../reviews/conflict-gate';

import { DecideForm } from './decide-form';
import { DecisionCard } from './decision-card';
import words from './decisions.words.json';

const route = getRouteApi('/gestion/decisions/$applicationId');

/** What is decided on one application: now, and before. */
export function FileDecisionPage() {
  const { applicationId } = route.useParams();
  const path = { params: { path: { applicationId } } };
  const application = api.useQuery('get', '/api/v1/applications/{applicationId}', path);
  const assessment = api.useQuery('get', '/api/v1/applications/{applicationId}/assessment', path);
  return (
    <Loaded query={application}>
      {(file) => (
        <Loaded query={assessment}>{(read) => <Deciding file={file} assessment={read} />}</Loaded>
      )}
    </Loaded>
  );
}

interface DecidingProps {
  readonly file: Application;
  readonly assessment: Assessment;
}

function Deciding({ file, assessment }: DecidingProps) {
  const say = useWords(words);
  const read = useTranslated();
  const mayDecide = assessment.allowedActions.includes('decide');
  const title = say('file.title', { title: file.title });
  return (
    <Page
      title={title}
      above={file.reference}
      crumbs={[
        <Link key="call" to="/gestion/appels/$callId" params={{ callId: file.call.id }}>
          {read(file.call.title)}
        </Link>,
        <Link
          key="decisions"
          to="/gestion/appels/$callId/decisions"
          params={{ callId: file.call.id }}
        >
          {say('title')}
        </Link>,
        file.title,
      ]}
    >
      {mayDecide && (
        <Section title={say('new')}>
          <ConflictGate applicationId={file.id}>
            <DecideForm key={assessment.version} file={file} assessment={assessment} />
          </ConflictGate>
        </Section>
      )}
      <History file={file} assessment={assessment} mayDecide={mayDecide} />
    </Page>
  );
}

function History({ file, assessment, mayDecide }: DecidingProps & { readonly mayDecide: boolean }) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/decisions', {
    params: { path: { applicationId: file.id } },
  });
  return (
    <Loaded query={query}>
      {(decisions) => {
        if (decisions.length > 0) {
          return (
            <Section title={say('history')}>
              {decisions.map((decision) => (
                <DecisionCard
                  key={decision.id}
                  decision={decision}
                  assessmentVersion={assessment.version}
                />
              ))}
            </Section>
          );
        }
        return mayDecide ? null : (
          <EmptyState title={say('no.decision')}>
            <p>{say('no.decision.text')}</p>
          </EmptyState>
        );
      }}
    </Loaded>
  );
}
