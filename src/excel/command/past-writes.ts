import type { CommandContext, PastWrite, UndoStep } from './command-context';
import { joinedSteps } from './joined-steps';

/** Older writes are forgotten. */
const MOST_WRITES = 20;

/** The writes before this command, and its own as the last one; a retry takes the place of the try before. */
export function withWrite(context: CommandContext, step: UndoStep): readonly PastWrite[] {
  const { session, unfinished, writesBefore } = context;
  const own = withEarlierTry(step, unfinished);
  const isRetry = own !== step || step === unfinished;
  const others = isRetry ? writesBefore.filter((write) => write.step !== unfinished) : writesBefore;
  const { command, cells } = own;
  return [...others, { at: session.clock(), command, cells, step: own }].slice(-MOST_WRITES);
}

function withEarlierTry(step: UndoStep, unfinished: UndoStep | null): UndoStep {
  if (!unfinished || unfinished === step) return step;
  if (unfinished.command !== step.command || unfinished.subject !== step.subject) return step;
  return joinedSteps(step, unfinished);
}
