import type { CommandContext } from './command-context';
import { codeOf } from './failure';

/** Limit of tries while others keep changing the same cells. */
const MOST_TRIES = 4;

/** Error codes for creating what a colleague has just created: a name in use, overlapping tables. */
const COLLISIONS: ReadonlySet<string> = new Set(['ItemAlreadyExists', 'InvalidArgument']);

/**
 * Repeats the body of a command, including its reading, while it finds that others have changed the workbook
 * concurrently. A sheet or table that a colleague has just created is no failure: the next try finds and uses it. The
 * body therefore queues creations first, so that a batch that collides has changed nothing.
 * @param body resolves to `null` to be repeated
 * @returns `null` if others kept changing the workbook
 */
export async function startOver<T>(
  context: CommandContext,
  body: () => Promise<T | null>,
): Promise<T | null> {
  const { session } = context;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const { writes } = session;
    const { written } = context;
    context.forgetLooks();
    try {
      const result = await body();
      if (result !== null) return result;
    } catch (error) {
      if (tries === MOST_TRIES || !COLLISIONS.has(codeOf(error))) throw error;
      session.writes = writes;
      context.written = written;
    }
  }
  return null;
}
