import '@mantine/core/styles/Tabs.css';

import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

export interface TabPart {
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabSetProps {
  readonly label: string;
  readonly parts: readonly TabPart[];
  readonly active: string;
  /** The address should tell which is open. */
  readonly onChange: (key: string) => void;
}

/** Several faces of one thing, one at a time. */
export function TabSet({ label, parts, active, onChange }: TabSetProps) {
  return (
    <Tabs value={active} onChange={(key) => key !== null && onChange(key)} keepMounted={false}>
      <Tabs.List aria-label={label}>
        {parts.map(({ key, label: text }) => (
          <Tabs.Tab key={key} value={key}>
            {text}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ key, content }) => (
        <Tabs.Panel key={key} value={key} pt="md">
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
