import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application, ApplicationSection } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { LazyProblem } from '../../../../ui/lazy-problem';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { SentAnswers } from '../home/sent-answers';
import { isBeingWritten } from '../shared/is-being-written';
import { useOwnPartner } from '../shared/use-own-partner';
import { useApplication } from '../shared/use-application';

import { Beside } from './beside';
import { Questions } from './questions';
import styles from './section.module.css';
import words from './section.words.json';
import { usePresence } from './use-presence';

const route = getRouteApi('/espace/candidatures/$applicationId/rubriques/$code');

/** One group of questions: what is answered, and what partners say of it. */
export function SectionPage() {
  const { applicationId, code } = route.useParams();
  const query = useApplication(applicationId);
  return (
    <Loaded query={query}>
      {(application) => {
        const section = application.sections.find((one) => one.code === code);
        if (!section) return <LazyProblem error={{ status: 404, code: 'web.not-found' }} />;
        return <OneSection key={code} application={application} section={section} />;
      }}
    </Loaded>
  );
}

export interface SectionProps {
  readonly application: Application;
  readonly section: ApplicationSection;
}

function OneSection({ application, section }: SectionProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { at } = route.useSearch();
  const { sections, id, title } = application;
  const index = sections.indexOf(section);
  const canWrite = useMayWrite(application, section.code);
  const present = usePresence(id, section.code);
  const help = read(section.help);
  const label = read(section.label);
  return (
    <Page
      title={label}
      tabTitle={`${label} · ${title}`}
      lead={help === '' ? undefined : help}
      crumbs={[
        <Link key="list" to="/espace/candidatures">
          {say('applications')}
        </Link>,
        <Link key="home" to="/espace/candidatures/$applicationId" params={{ applicationId: id }}>
          {title}
        </Link>,
        label,
      ]}
      above={<Step index={index} sections={sections} />}
    >
      <div className={styles['columns']}>
        <div>
          {canWrite ? (
            <Questions application={application} section={section} at={at} />
          ) : (
            <>
              <p>{say('readOnly')}</p>
              <SentAnswers application={{ ...application, sections: [section] }} />
            </>
          )}
          <Neighbours application={application} index={index} />
        </div>
        <Beside application={application} section={section} present={present} />
      </div>
    </Page>
  );
}

/** By the lead, or by the partner that the section was given to. */
function useMayWrite(application: Application, code: string): boolean {
  const { id, status, allowedActions, partners, reopening } = application;
  const own = useOwnPartner({ partners } as Application);
  const { data = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/section-assignments',
    { params: { path: { applicationId: id } } },
  );
  const isNamed = reopening?.sectionCodes.includes(code) ?? false;
  const isReopened = ['returned', 'to-complete'].includes(status) && isNamed;
  if (!isBeingWritten(application) && !isReopened) return false;
  if (allowedActions.includes('write-sections')) return true;
  return data.some(({ section, partnerId }) => section === code && partnerId === own?.partnerId);
}

interface StepProps {
  readonly index: number;
  readonly sections: readonly ApplicationSection[];
}

/** « Étape 3 sur 8 · étape suivante : budget ». */
function Step({ index, sections }: StepProps) {
  const say = useWords(words);
  const read = useTranslated();
  const next = sections[index + 1];
  return (
    <span>
      {say('step', { number: index + 1, all: sections.length })}
      {next && ` · ${say('step.next', { next: read(next.label) })}`}
    </span>
  );
}

interface NeighboursProps {
  readonly application: Application;
  readonly index: number;
}

/** The section before, and the one after. */
function Neighbours({ application: { id, sections }, index }: NeighboursProps) {
  const say = useWords(words);
  const read = useTranslated();
  const [before, after] = [sections[index - 1], sections[index + 1]];
  const to = '/espace/candidatures/$applicationId/rubriques/$code' as const;
  return (
    <nav className={styles['neighbours']} aria-label={say('neighbours')}>
      {before && (
        <Link to={to} params={{ applicationId: id, code: before.code }}>
          <small>{say('before')}</small>
          {read(before.label)}
        </Link>
      )}
      {after ? (
        <Link to={to} params={{ applicationId: id, code: after.code }} className={styles['after']}>
          <small>{say('after')}</small>
          {read(after.label)}
        </Link>
      ) : (
        <Link
          to="/espace/candidatures/$applicationId"
          params={{ applicationId: id }}
          className={styles['after']}
        >
          <small>{say('after')}</small>
          {say('after.home')}
        </Link>
      )}
    </nav>
  );
}
