/** A choice of this browser's user, kept where storage is not blocked. */
export const storedChoice = (key: string) => ({
  read(): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(choice: string): void {
    try {
      localStorage.setItem(key, choice);
    } catch {
      // Some browsers block storage in cross-site frames.
    }
  },
});
