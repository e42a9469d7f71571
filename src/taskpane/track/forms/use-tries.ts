import { useEffect, useRef, useState, type RefObject } from 'react';

/** The attempts to submit a form. After each, the first invalid field gets the focus. */
export function useTries(): {
  readonly tries: number;
  readonly addTry: () => void;
  readonly form: RefObject<HTMLFormElement | null>;
} {
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const addTry = (): void => {
    setTries((before) => before + 1);
  };
  return { tries, addTry, form };
}

/** Missing fields are reported only after an attempt to submit, all other problems immediately. */
export const visibleProblems = <Problem extends { readonly message: string }>(
  problems: readonly Problem[],
  tries: number,
): readonly Problem[] => problems.filter(({ message }) => tries > 0 || message !== 'needed');
