import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';

import { api, client } from '../../../../api/client';
import type { Application, ApplicationDocument } from '../../../../api/contract';
import { problemOf } from '../../../../api/problems';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import formWords from '../../../../ui/form/form.words.json';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { Status, type Tone } from '../../../../ui/status';
import { Day } from '../../../../ui/values';
import { isBeingWritten } from '../shared/is-being-written';
import { useCrumbs } from '../shared/crumbs';
import { sendFile } from '../shared/send-file';
import { ifMatch, useApplication } from '../shared/use-application';
import { useOwnPartner } from '../shared/use-own-partner';

import styles from './finish.module.css';
import words from './finish.words.json';

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
        </p>
      )}
      {given?.checkNote && <p>{given.checkNote}</p>}
      {isOpenIn(application, document) && <Give application={application} document={document} />}
    </li>
  );
}

/** In a draft, or when it is what the application came back for. */
function isOpenIn(application: Application, { code }: ApplicationDocument): boolean {
  const { status, reopening } = application;
  if (isBeingWritten(application)) return true;
  return status === 'to-complete' && (reopening?.documentCodes.includes(code) ?? false);
}

/** Sends a file as that document. */
function Give({ application, document }: PaperProps) {
  const say = useWords(words);
  const read = useTranslated();
  const id = useId();
  const { isBusy, refusal, give } = useGive(application, document);
  return (
    <div>
      <label htmlFor={id} className={styles['quiet']}>
        {say(document.given ? 'document.replace' : 'document.give', {
          document: read(document.label),
        })}
      </label>
      <input
        id={id}
        type="file"
        disabled={isBusy}
        className={styles['choose']}
        aria-describedby={`${id}-state`}
        onChange={({ target }) => void give(target.files?.[0])}
      />
      <p id={`${id}-state`} role="status" className={refusal ? styles['error'] : undefined}>
        {isBusy ? say('document.sending') : refusal}
      </p>
    </div>
  );
}

function useGive(application: Application, { code, partnerId, version }: ApplicationDocument) {
  const otherwise = useWords(formWords)('unreachable');
  const queries = useQueryClient();
  const own = useOwnPartner(application);
  const [state, setState] = useState<{ isBusy: boolean; refusal?: string }>({ isBusy: false });
  const give = async (file: File | undefined): Promise<void> => {
    if (file === undefined || own === null) return;
    setState({ isBusy: true });
    try {
      const { id: fileId } = await sendFile(file, own.organisation.id);
      const path = { applicationId: application.id };
      const { data, error } = await client.PUT(`${PATH}/{code}`, {
        params: { path: { ...path, code }, header: ifMatch(version) },
        body: { fileId, partnerId },
      });
      if (data === undefined) throw error;
      queries.setQueryData(api.queryOptions('get', PATH, { params: { path } }).queryKey, data);
      setState({ isBusy: false });
    } catch (error) {
      const { detail, errors } = problemOf(error);
      setState({
        isBusy: false,
        refusal: errors[0]?.detail ?? (detail === '' ? otherwise : detail),
      });
    }
  };
  return { ...state, give };
}
