import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PathLinkProps {
  /** An address of this application, as the API gives it. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that the API has made: followed without loading the application anew. */
export function PathLink({ href, children }: PathLinkProps) {
  const { history } = useRouter();
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        history.push(href);
      }}
    >
      {children}
    </a>
  );
}
