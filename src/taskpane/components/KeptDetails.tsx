import { useState, type ReactNode } from 'react';
import * as z from 'zod/mini';
import { useKept } from '../environment/use-kept';

interface KeptDetailsProps {
  /** See `useKept`. */
  readonly place: string;
  readonly className?: string | undefined;
  /** Expanded at first. */
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
  /** What is long, and made when it is first opened. */
  readonly late?: ReactNode;
}

/** An expandable part that stays as it is when the language changes. */
export function KeptDetails({
  place,
  className,
  isOpen = false,
  children,
  late,
}: KeptDetailsProps) {
  const [isExpanded, setExpanded] = useKept(place, z.boolean(), isOpen);
  const [isMade, setMade] = useState(isExpanded);
  if (isExpanded && !isMade) setMade(true);
  return (
    <details
      className={className}
      open={isExpanded}
      onToggle={({ currentTarget }) => {
        setExpanded(currentTarget.open);
      }}
    >
      {children}
      {isMade && late}
    </details>
  );
}
