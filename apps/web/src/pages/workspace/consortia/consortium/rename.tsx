import { useQueryClient } from '@tanstack/react-query';

import { client } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { StaleNotice } from '../../../../ui/problem-state';
import { Opener } from '../../../shared/opener';
import { answerOf, useSending, versionTag } from '../../../shared/sending';

import type { ConsortiumPartProps } from './consortium.page';
import words from './consortium.words.json';

export function Rename({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  return (
    <Opener label={say('rename')} icon="pencil">
      {(close) => <RenameForm consortium={consortium} onDone={close} />}
    </Opener>
  );
}

function RenameForm({ consortium, onDone }: ConsortiumPartProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const form = useSending({
    initial: { name: consortium.name },
    send: (body) =>
      answerOf(
        client.PATCH('/api/v1/consortia/{consortiumId}', {
          params: {
            path: { consortiumId: consortium.id },
            header: versionTag(consortium.version),
          },
          body,
        }),
      ),
    told: say('renamed'),
    onDone,
  });
  return (
    <>
      {form.isStale && <StaleNotice onSee={() => void queries.invalidateQueries()} />}
      <Form form={form} action={say('save')}>
        <TextField {...form.field('name')} label={say('name')} />
      </Form>
    </>
  );
}
