import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Application, ApplicationDocument } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import type { Column } from '../../../../ui/table/columns';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { useDesk } from '../../shared/who';
import type { ApplicationProps } from '../application.page';

import { CheckForm } from './check-form';
import words from './file.words.json';

const TONES = {
  missing: 'bad',
  given: 'waiting',
  expired: 'bad',
  refused: 'bad',
  checked: 'good',
} as const;

/** What the call asks for, of whom, and where each stands. */
export function Documents({ application }: ApplicationProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/documents', {
    params: { path: { applicationId: application.id } },
  });
  return (
    <Section title={say('documents')} id="pieces">
      <Loaded query={query}>
        {(documents) =>
          documents.length === 0 ? (
            <p>{say('documents.none')}</p>
          ) : (
            <DocumentTable application={application} documents={documents} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface DocumentTableProps extends ApplicationProps {
  readonly documents: readonly ApplicationDocument[];
}

function DocumentTable({ application, documents }: DocumentTableProps) {
  const say = useWords(words);
  const [checked, check] = useState<ApplicationDocument | null>(null);
  const columns = useColumns(application, check);
  return (
    <>
      <DataTable
        caption={say('documents.caption')}
        rows={documents}
        rowId={({ code, partnerId }) => `${code} ${String(partnerId)}`}
        columns={columns}
      />
      <Dialog title={say('check')} isOpen={checked !== null} onClose={() => check(null)}>
        {checked && (
          <CheckForm applicationId={application.id} document={checked} onDone={() => check(null)} />
        )}
      </Dialog>
    </>
  );
}

function useColumns(
  application: Application,
  onCheck: (document: ApplicationDocument) => void,
): readonly Column<ApplicationDocument>[] {
  const say = useWords(words);
  const read = useTranslated();
  const { instructs } = useDesk();
  const nameOf = (partnerId: string | null): string =>
    application.partners.find((partner) => partner.partnerId === partnerId)?.organisation.name ??
    say('wholeFile');
  return [
    { id: 'label', header: say('document'), cell: ({ label }) => read(label) },
    { id: 'of', header: say('of'), cell: ({ partnerId }) => nameOf(partnerId) },
    {
      id: 'state',
      header: say('state'),
      cell: ({ state }) => <Status tone={TONES[state]}>{say(`document.${state}`)}</Status>,
    },
    {
      id: 'until',
      header: say('until'),
      cell: ({ given }) => (given?.validUntil ? <Day iso={given.validUntil} look="short" /> : '–'),
    },
    {
      id: 'file',
      header: say('file'),
      cell: ({ given }) =>
        given && (
          <a href={`/api/v1/applications/${application.id}/files/${given.file.id}/content`}>
            {given.file.name}
          </a>
        ),
    },
    {
      id: 'check',
      header: say('check'),
      cell: (document) =>
        instructs &&
        document.given && (
          <Button look="secondary" isSmall onClick={() => onCheck(document)}>
            {say('check')}
          </Button>
        ),
    },
  ];
}
