import '@mantine/core/styles/Tooltip.css';

import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

interface TipProps {
  readonly text: string;
  /** One control: the tip describes it, and is shown when it has the pointer or the focus. */
  readonly children: ReactElement;
}

/** A few more words about a control. */
export function Tip({ text, children }: TipProps) {
  return (
    <Tooltip
      label={text}
      withinPortal={false}
      events={{ hover: true, focus: true, touch: false }}
      multiline
      maw={320}
    >
      {children}
    </Tooltip>
  );
}
