import { api } from '../../../../api/client';
import type { Application } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';

import words from './completion.words.json';

const PARTS = ['budget', 'financing-plan', 'plan'] as const;

export interface Thing {
  /** As the API names it: `sections/needs`. */
  readonly value: string;
  readonly label: string;
}

/** All that can be open again in an application, in the order in which it is read. */
export function useThings({ id, sections }: Application): readonly Thing[] {
  const say = useWords(words);
  const read = useTranslated();
  const { data: documents = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/documents',
    { params: { path: { applicationId: id } } },
  );
  const named = new Map(documents.map(({ code, label }) => [code, read(label)]));
  return [
    ...sections.map(({ code, label }) => ({ value: `sections/${code}`, label: read(label) })),
    ...PARTS.map((part) => ({ value: part, label: say(`part.${part}`) })),
    ...[...named].map(([code, name]) => ({
      value: `documents/${code}`,
      label: say('document', { name }),
    })),
  ];
}
