import type { ReactNode } from 'react';

import { Page, Section } from '../../../ui/page';

export interface TextPart {
  readonly title: string;
  readonly content: readonly ReactNode[];
}

interface TextPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly parts: readonly TextPart[];
}

/** A page that is only read. */
export function TextPage({ title, lead, parts }: TextPageProps) {
  return (
    <Page title={title} lead={lead} width="text">
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          {part.content.map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a text never changes its order
            <div key={index}>{paragraph}</div>
          ))}
        </Section>
      ))}
    </Page>
  );
}
