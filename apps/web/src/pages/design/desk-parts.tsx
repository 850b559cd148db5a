import { useState } from 'react';

import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { BarFigure } from '../../ui/chart';
import { Button } from '../../ui/button';
import { ActionMenu } from '../../ui/mantine/action-menu';
import { openPalette, Palette } from '../../ui/mantine/palette';
import { PickMany } from '../../ui/mantine/pick-many';
import { TabSet } from '../../ui/mantine/tab-set';
import { Tip } from '../../ui/mantine/tip';
import { Section } from '../../ui/page';
import { DataTable } from '../../ui/table/data-table';
import { tell } from '../../ui/toasts';
import { Money } from '../../ui/values';

import styles from './design.module.css';
import words from './design.words.json';

const YEARS = [
  { year: '2025', committed: 320_000 },
  { year: '2026', committed: 600_000 },
  { year: '2027', committed: 1_200_000 },
];

export function DeskParts() {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Section title={say('desk')}>
      <Controls />
      <BarFigure
        summary={say('chart')}
        tableLabel={say('chart.table')}
        data={YEARS}
        dataKey="year"
        series={[{ name: 'committed', label: say('committed'), colour: 'var(--green)' }]}
        format={(value) => formatNumber(value, language)}
        table={
          <DataTable
            caption={say('chart')}
            rows={YEARS}
            rowId={({ year }) => year}
            columns={[
              { id: 'year', header: say('year'), cell: ({ year }) => year },
              {
                id: 'committed',
                header: say('committed'),
                align: 'right',
                cell: ({ committed }) => (
                  <Money value={{ amount: String(committed), currency: 'EUR' }} />
                ),
              },
            ]}
          />
        }
      />
    </Section>
  );
}

function Controls() {
  const say = useWords(words);
  const announce = (): void => tell(say('announced'));
  return (
    <>
      <div className={styles['row']}>
        <ActionMenu
          label={say('actions')}
          actions={[
            { key: 'compare', label: say('compare'), onSelect: announce },
            { key: 'withdraw', label: say('withdraw'), onSelect: announce, isDangerous: true },
          ]}
        />
        <Tip text={say('notice.info')}>
          <Button look="secondary" isSmall>
            {say('deadline')}
          </Button>
        </Tip>
        <Button look="secondary" isSmall icon="search" onClick={openPalette}>
          {say('palette')}
        </Button>
        <Palette
          placeholder={say('palette')}
          nothing={say('nothing')}
          shortcut="mod + K"
          commands={[{ id: 'announce', label: say('announce'), onSelect: announce }]}
        />
      </div>
      <Choosing />
      <Faces />
    </>
  );
}

function Choosing() {
  const say = useWords(words);
  const [themes, setThemes] = useState<readonly string[]>(['water']);
  return (
    <PickMany
      id="design-pick"
      name="themes"
      label={say('form.themes')}
      value={themes}
      onChange={setThemes}
      error={undefined}
      nothing={say('nothing')}
      choices={[
        { value: 'water', label: say('water') },
        { value: 'food', label: say('food') },
      ]}
    />
  );
}

function Faces() {
  const say = useWords(words);
  const [tab, setTab] = useState('summary');
  return (
    <TabSet
      label={say('desk')}
      active={tab}
      onChange={setTab}
      parts={[
        { key: 'summary', label: say('summary'), content: <p>{say('notice.good')}</p> },
        { key: 'money', label: say('money'), content: <p>{say('notice.error')}</p> },
        { key: 'journal', label: say('journal'), content: <p>{say('notice.info')}</p> },
      ]}
    />
  );
}
