import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/spotlight/styles.css';

import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';

import { Icon } from '../icon';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly group?: string;
  readonly onSelect: () => void;
}

interface PaletteProps {
  readonly commands: readonly Command[];
  readonly placeholder: string;
  readonly nothing: string;
  /** What is typed, for records that must be asked for. */
  readonly onQuery?: (query: string) => void;
  /** Null when shortcuts are switched off. */
  readonly shortcut: string | null;
}

/** Everything that can be reached, found by typing (Ctrl or ⌘ K). */
export function Palette({ commands, placeholder, nothing, onQuery, shortcut }: PaletteProps) {
  const actions: SpotlightActionData[] = commands.map(({ id, label, detail, onSelect }) => ({
    id,
    label,
    description: detail,
    onClick: onSelect,
  }));
  return (
    <Spotlight
      actions={actions}
      shortcut={shortcut}
      onQueryChange={onQuery}
      nothingFound={nothing}
      limit={20}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      searchProps={{ leftSection: <Icon name="search" />, placeholder, 'aria-label': placeholder }}
    />
  );
}

/** Opens it, from a button. */
export const openPalette = (): void => spotlight.open();
