import type { CommandContext } from './command-context';
import { codeOf } from './failure';

/** How often a command tries while others keep changing what it works on. */
const MOST_TRIES = 4;

/** Error codes of Excel for making what a colleague has just made: a name that is taken, a table over another one. */
const COLLISIONS: ReadonlySet<string> = new Set(['ItemAlreadyExists', 'InvalidArgument']);

/**
 * Runs the body of a command again, from its first reading, while it finds that others have changed the workbook under
 * it. A sheet or table that a colleague has made in the meantime is no failure: the next try finds it and uses it. For
 * this a body queues what it makes before everything else, so that a batch that collides has changed nothing.
 * @param body resolves to `null` to be run again
 * @returns `null` if others kept changing the workbook
 */
export async function startOver<T>(
  context: CommandContext,
  body: () => Promise<T | null>,
): Promise<T | null> {
  const { session } = context;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const { lastWrite } = session;
    const { written } = context;
    try {
      const result = await body();
      if (result !== null) return result;
    } catch (error) {
      if (tries === MOST_TRIES || !COLLISIONS.has(codeOf(error))) throw error;
      session.lastWrite = lastWrite;
      context.written = written;
    }
  }
  return null;
}
