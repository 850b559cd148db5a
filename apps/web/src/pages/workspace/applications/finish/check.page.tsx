import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application, CheckedPart, Finding } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import { Status, type Tone } from '../../../../ui/status';
import { useCrumbs } from '../shared/crumbs';
import { PathLink } from '../shared/path-link';
import { useApplication } from '../shared/use-application';

import styles from './finish.module.css';
import words from './finish.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/verification');

/** All that submitting would say, part by part; each finding leads to where it is mended. */
export function CheckPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Check application={application} />}</Loaded>;
}

function Check({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('check'));
  const query = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/pre-check',
    { params: { path: { applicationId: application.id } } },
    { staleTime: 0 },
  );
  return (
    <Page
      title={say('check')}
      lead={say('check.lead')}
      crumbs={crumbs}
      width="text"
      actions={
        <Button look="secondary" isBusy={query.isFetching} onClick={() => void query.refetch()}>
          {say('check.again')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ isReady, errors, warnings, parts }) => (
          <>
            <Notice kind={isReady ? 'good' : 'warning'}>
              <p>{say(isReady ? 'check.ready' : 'check.errors', { errors, warnings })}</p>
              {isReady && application.allowedActions.includes('submit') && (
                <ButtonLink
                  to="/espace/candidatures/$applicationId/envoi"
                  params={{ applicationId: application.id }}
                >
                  {say('send')}
                </ButtonLink>
              )}
            </Notice>
            {parts.map((part) => (
              <Part key={part.part} part={part} application={application} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface PartProps {
  readonly part: CheckedPart;
  readonly application: Application;
}

function Part({ part: { part, errors, warnings, findings }, application }: PartProps) {
  const say = useWords(words);
  const tone: Tone = errors > 0 ? 'bad' : warnings > 0 ? 'waiting' : 'good';
  return (
    <details className={styles['part']} open={errors > 0}>
      <summary>
        <span>{say(`part.${part}`)}</span>
        <Status tone={tone}>{say('part.count', { errors, warnings })}</Status>
      </summary>
      {findings.length === 0 ? (
        <p>{say('part.none')}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.code} ${String(finding.pointer)}`}
              finding={finding}
              application={application}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly application: Application;
}

function FindingLine({ finding, application }: FindingLineProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { severity, sentence, link, pointer } = finding;
  const code = /^\/sections\/([^/]+)/.exec(pointer ?? '')?.[1];
  const section = application.sections.find((one) => one.code === code);
  return (
    <li className={styles[severity]}>
      <span className="visually-hidden">{say(`severity.${severity}`)} </span>
      {section && <b>{read(section.label)} · </b>}
      <PathLink href={link}>{read(sentence)}</PathLink>
    </li>
  );
}
