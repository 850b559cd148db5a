import '@mantine/core/styles/Menu.css';

import { Menu } from '@mantine/core';

import { Button } from '../button';
import type { IconName } from '../icon';

export interface Action {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  readonly isDangerous?: boolean;
}

interface ActionMenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly actions: readonly Action[];
}

/** Several things to do, behind one button. */
export function ActionMenu({ label, icon = 'chevron', actions }: ActionMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button look="secondary" isSmall icon={icon}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ key, label: text, onSelect, isDangerous }) => (
          <Menu.Item key={key} onClick={onSelect} color={isDangerous ? 'var(--red)' : undefined}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
