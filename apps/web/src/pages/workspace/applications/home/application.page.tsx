import { getRouteApi, Link } from '@tanstack/react-router';

import type { Application } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonHref, ButtonLink } from '../../../../ui/button';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { Money } from '../../../../ui/values';
import { ApplicationStatus } from '../shared/application-status';
import { isBeingWritten } from '../shared/is-being-written';
import { useApplication } from '../shared/use-application';

import words from './application.words.json';
import { Draft } from './draft';
import { Reopened } from './reopened';
import { Selected } from './selected';
import { Sent } from './sent';
import { Upgrade } from './upgrade';

const route = getRouteApi('/espace/candidatures/$applicationId');

/** An application: what there is to do while it is written, what became of it afterwards. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return (
    <Loaded query={query}>{(application) => <ApplicationHome application={application} />}</Loaded>
  );
}

export interface HomeProps {
  readonly application: Application;
}

function ApplicationHome({ application }: HomeProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { title, call, lead, status, reference, requested } = application;
  const isWritten = isBeingWritten(application);
  return (
    <Page
      title={title}
      crumbs={[
        <Link key="list" to="/espace/candidatures">
          {say('applications')}
        </Link>,
        title,
      ]}
      above={
        <>
          <ApplicationStatus status={status} />
          {reference !== null && <span>{reference}</span>}
          <Link to="/appels/$callId" params={{ callId: call.id }}>
            {read(call.title)}
          </Link>
          <span>{say('lead', { lead: lead.name })}</span>
          <span>
            {say('requested')} <Money value={requested} isRound />
          </span>
        </>
      }
      actions={<Actions application={application} />}
    >
      {isWritten && <Upgrade application={application} />}
      <Selected application={application} />
      <Reopened application={application} />
      {isWritten ? <Draft application={application} /> : <Sent application={application} />}
    </Page>
  );
}

function Actions({ application: { id, status, allowedActions } }: HomeProps) {
  const say = useWords(words);
  const params = { applicationId: id };
  return (
    <>
      {status !== 'draft' && (
        <ButtonLink
          look="secondary"
          to="/espace/candidatures/$applicationId/echanges"
          params={params}
        >
          {say('messages')}
        </ButtonLink>
      )}
      <ButtonHref
        look="secondary"
        icon="document"
        href={`/api/v1/applications/${id}/print`}
        target="_blank"
      >
        {say('print')}
      </ButtonHref>
      {allowedActions.includes('submit') && (
        <ButtonLink icon="arrow" to="/espace/candidatures/$applicationId/envoi" params={params}>
          {say('review')}
        </ButtonLink>
      )}
    </>
  );
}
