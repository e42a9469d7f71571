import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/**
 * Takes files that are dragged onto an element. Dropping is an addition for the mouse: the files can be chosen with a
 * button, too.
 * @returns whether something is being dragged over it
 */
export function useDroppedFiles(
  area: RefObject<HTMLElement | null>,
  take: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const drop = useEffectEvent((event: DragEvent) => {
    take([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    const { current } = area;
    if (!current) return undefined;
    const handlers = {
      dragover: (event: DragEvent): void => {
        event.preventDefault();
        setOver(true);
      },
      dragleave: (): void => {
        setOver(false);
      },
      drop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        drop(event);
      },
    } as const;
    const names = ['dragover', 'dragleave', 'drop'] as const;
    for (const name of names) current.addEventListener(name, handlers[name]);
    return () => {
      for (const name of names) current.removeEventListener(name, handlers[name]);
    };
  }, [area]);
  return isOver;
}
