import type { Call, SealedFiles } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Facts } from '../../../../ui/card';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { Moment } from '../../../../ui/values';

import styles from './opening.module.css';
import words from './opening.words.json';

interface MinutesProps {
  readonly call: Call;
  readonly sealed: SealedFiles;
}

/** Who opened, when, and what was there: to be printed and kept. */
export function Minutes({ call, sealed: { openers, openedAt, minutes } }: MinutesProps) {
  const say = useWords(words);
  const moment = (iso: string) => <Moment iso={iso} timeZone={call.timeZone} look="short" />;
  return (
    <Section title={say('minutes')}>
      <Facts
        items={[
          { name: say('minutes.call'), value: call.reference },
          { name: say('minutes.opened'), value: openedAt === null ? '…' : moment(openedAt) },
          {
            name: say('minutes.by'),
            value:
              openers.length === 0
                ? say('minutes.by-itself')
                : openers.map(({ id, name, at }) => (
                    <div key={id}>
                      {name}, {moment(at)}
                    </div>
                  )),
          },
          { name: say('received'), value: say('received.count', { count: minutes?.length ?? 0 }) },
        ]}
      />
      {minutes !== null && minutes.length > 0 && <Listed call={call} files={minutes} />}
      <p className={styles['print']}>
        <Button look="secondary" icon="document" onClick={() => window.print()}>
          {say('minutes.print')}
        </Button>
      </p>
    </Section>
  );
}

interface ListedProps {
  readonly call: Call;
  readonly files: NonNullable<SealedFiles['minutes']>;
}

function Listed({ call, files }: ListedProps) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('minutes.caption')}
      rows={files}
      rowId={({ reference }) => reference}
      columns={[
        {
          id: 'reference',
          header: say('reference'),
          cell: ({ reference }) => <span className={styles['whole']}>{reference}</span>,
        },
        {
          id: 'receivedAt',
          header: say('receivedAt'),
          cell: ({ receivedAt }) => (
            <Moment iso={receivedAt} timeZone={call.timeZone} look="short" />
          ),
        },
        {
          id: 'sha256',
          header: say('minutes.hash'),
          cell: ({ sha256 }) => <code className={styles['hash']}>{sha256}</code>,
        },
      ]}
    />
  );
}
