import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application, ApplicationDocument } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { Status, type Tone } from '../../../../ui/status';
import { Day } from '../../../../ui/values';
import { isBeingWritten } from '../shared/is-being-written';
import { useCrumbs } from '../shared/crumbs';
import { useApplication } from '../shared/use-application';

import styles from './finish.module.css';
import words from './finish.words.json';
import { GiveDocument } from './give-document';

const route = getRouteApi('/espace/candidatures/$applicationId/pieces');
const PATH = '/api/v1/applications/{applicationId}/documents';

const TONES: Readonly<Record<string, Tone>> = {
  missing: 'neutral',
  given: 'waiting',
  expired: 'bad',
  refused: 'bad',
  checked: 'good',
};

/** The documents that the call asks for, each with its state. */
export function DocumentsPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Documents application={application} />}</Loaded>;
}

function Documents({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('documents'));
  const query = api.useQuery('get', PATH, { params: { path: { applicationId: application.id } } });
  return (
    <Page title={say('documents')} lead={say('documents.lead')} crumbs={crumbs} width="text">
      <Loaded query={query}>
        {(documents) =>
          documents.length === 0 ? (
            <EmptyState title={say('documents.none')} />
          ) : (
            <ul className={styles['papers']}>
              {documents.map((document) => (
                <Paper
                  key={`${document.code} ${String(document.partnerId)}`}
                  application={application}
                  document={document}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

interface PaperProps {
  readonly application: Application;
  readonly document: ApplicationDocument;
}

function Paper({ application, document }: PaperProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { label, partnerId, isMandatory, validityMonths, state, given } = document;
  const partner = application.partners.find((one) => one.partnerId === partnerId);
  return (
    <li>
      <div className={styles['paperHead']}>
        <h2>
          {read(label)}
          {partner && ` · ${partner.organisation.name}`}
        </h2>
        <Status tone={TONES[state] ?? 'neutral'}>{say(`document.${state}`)}</Status>
      </div>
      <p className={styles['quiet']}>
        {say(isMandatory ? 'document.mandatory' : 'document.optional')}
        {validityMonths !== null && ` ${say('document.age', { months: validityMonths })}`}
      </p>
      {given && (
        <p>
          <a href={`/api/v1/applications/${application.id}/files/${given.file.id}/content`}>
            {given.file.name}
          </a>
          {given.validUntil !== null && (
            <>
              , {say('document.until')} <Day iso={given.validUntil} look="short" />
            </>
          )}
          {given.vaultDocumentId !== null && <>, {say('document.vaulted')}</>}
        </p>
      )}
      {given?.checkNote && <p>{given.checkNote}</p>}
      {isOpenIn(application, document) && (
        <GiveDocument application={application} document={document} />
      )}
    </li>
  );
}

/** In a draft, or when it is what the application came back for. */
function isOpenIn(application: Application, { code }: ApplicationDocument): boolean {
  const { status, reopening } = application;
  if (isBeingWritten(application)) return true;
  return status === 'to-complete' && (reopening?.documentCodes.includes(code) ?? false);
}
