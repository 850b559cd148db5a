import { api, client } from '../../../../api/client';
import type {
  Application,
  ApplicationDocument,
  OrganisationDocument,
} from '../../../../api/contract';
import { formatDay } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { Loading } from '../../../../ui/loading';
import { Opener } from '../../../shared/opener';
import { answerOf, orNull, useSending } from '../../../shared/sending';
import paperWords from '../../organisations/vault/papers.words.json';
import { FileField } from '../../shared/file-field';
import { ifMatch } from '../shared/use-application';
import { useOwnPartner } from '../shared/use-own-partner';

import words from './finish.words.json';

const PAPERS_MAX = 100;

interface GiveProps {
  readonly application: Application;
  readonly document: ApplicationDocument;
}

/** Gives a document for one’s own organisation: a paper of its vault, or a file. */
export function GiveDocument({ application, document }: GiveProps) {
  const say = useWords(words);
  const read = useTranslated();
  const own = useOwnPartner(application);
  const isOwn = document.partnerId === null || document.partnerId === own?.partnerId;
  if (own === null || !isOwn) return null;
  return (
    <Opener
      label={say(document.given ? 'document.replace' : 'document.give')}
      title={read(document.label)}
      about={read(document.label)}
    >
      {(close) => (
        <Vaulted
          application={application}
          document={document}
          organisationId={own.organisation.id}
          onDone={close}
        />
      )}
    </Opener>
  );
}

interface VaultedProps extends GiveProps {
  readonly organisationId: string;
  readonly onDone: () => void;
}

/** Waits for what the vault holds: most documents are there already. */
function Vaulted(props: VaultedProps) {
  const { organisationId } = props;
  const today = new Date().toLocaleDateString('sv-SE');
  const { data, isPending } = api.useQuery(
    'get',
    '/api/v1/organisations/{organisationId}/documents',
    {
      params: {
        path: { organisationId },
        query: { 'filter[validOn]': today, limit: PAPERS_MAX },
      },
    },
  );
  if (isPending) return <Loading />;
  return <GiveForm {...props} papers={data?.data ?? []} />;
}

interface GiveFormProps extends VaultedProps {
  readonly papers: readonly OrganisationDocument[];
}

function GiveForm({ papers, ...props }: GiveFormProps) {
  const say = useWords(words);
  const choices = usePaperChoices(papers);
  const form = useGiving(props);
  return (
    <Form form={form} action={say('document.send')}>
      {choices.length > 0 && (
        <SelectField
          {...form.field('vaultDocumentId')}
          label={say('document.vault')}
          hint={say('document.vault.hint')}
          none={say('document.vault.none')}
          width="full"
          choices={choices}
        />
      )}
      {form.values.vaultDocumentId === '' && (
        <>
          <FileField
            {...form.field('fileId')}
            label={say('document.file')}
            organisationId={props.organisationId}
          />
          <TextField
            {...form.field('issuedOn')}
            label={say('document.issuedOn')}
            type="date"
            width="short"
          />
          <TextField
            {...form.field('validUntil')}
            label={say('document.validUntil')}
            type="date"
            width="short"
            isOptional
          />
        </>
      )}
    </Form>
  );
}

/** « Statuts, 12/03/2024 » */
function usePaperChoices(papers: readonly OrganisationDocument[]) {
  const name = useWords(paperWords);
  const { language } = useLanguage();
  return papers.map(({ id, type, issuedOn, fileName }) => ({
    value: id,
    label: `${name(`type.${type}`)}, ${formatDay(issuedOn, language, undefined, 'short')} (${fileName})`,
  }));
}

function useGiving({ application, document, onDone }: VaultedProps) {
  const say = useWords(words);
  const { code, partnerId, version } = document;
  return useSending({
    initial: { vaultDocumentId: '', fileId: '', issuedOn: '', validUntil: '' },
    check: ({ vaultDocumentId, ...file }) =>
      vaultDocumentId === ''
        ? (['fileId', 'issuedOn'] as const)
            .filter((field) => file[field] === '')
            .map((field) => ({
              code: 'web.missing',
              detail: say(`document.missing.${field}`),
              pointer: `/${field}`,
            }))
        : [],
    send: ({ vaultDocumentId, fileId, issuedOn, validUntil }) =>
      answerOf(
        client.PUT('/api/v1/applications/{applicationId}/documents/{code}', {
          params: { path: { applicationId: application.id, code }, header: ifMatch(version) },
          body:
            vaultDocumentId === ''
              ? { partnerId, fileId, issuedOn, validUntil: orNull(validUntil) }
              : { partnerId, vaultDocumentId },
        }),
      ),
    told: say('document.sent'),
    onDone,
  });
}
