import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { useKept } from '../environment/use-kept';

interface KeptDetailsProps {
  /** See `useKept`. */
  readonly place: string;
  readonly className?: string | undefined;
  /** Expanded at first. */
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** An expandable part that stays as it is when the language changes. */
export function KeptDetails({ place, className, isOpen = false, children }: KeptDetailsProps) {
  const [isExpanded, setExpanded] = useKept(place, z.boolean(), isOpen);
  return (
    <details
      className={className}
      open={isExpanded}
      onToggle={({ currentTarget }) => {
        setExpanded(currentTarget.open);
      }}
    >
      {children}
    </details>
  );
}
