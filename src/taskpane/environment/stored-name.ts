const KEY = 'press-plan-name';

/**
 * The user's name, kept in this browser: Excel reveals none without a sign-in, and the workbook is shared.
 * Where storage is blocked, the user types it again.
 */
export const storedName = {
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
      // Some browsers block storage in cross-site frames.
    }
  },
};
