const KEY = 'press-plan-name';

/**
 * The name that a person gave once. Excel tells none without a sign-in, and the workbook is no place for it:
 * it stays in this browser. A browser that refuses to keep it makes the person type it again.
 */
export const ownName = {
  read(): string {
    try {
      return localStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  },
  write(name: string): void {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Storage is off for frames of other sites in some browsers.
    }
  },
};
