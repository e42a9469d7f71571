import { wordsOf, type Words } from '../../locales';
import { languageOf, wantsHelp, type CommandWords } from './arguments';
import { EXIT, type Environment } from '../terminal/environment';
import { printable } from '../terminal/printable';
import { Unusable } from '../terminal/unusable';

/** Runs a command. @returns the exit code */
export type Command = (args: readonly string[], environment: Environment) => Promise<number>;

/**
 * A command that explains itself when asked, and says why it is of no use where its work throws Unusable.
 * @param group its texts
 */
export const commandOf =
  (
    group: CommandWords,
    work: (args: readonly string[], words: Words, environment: Environment) => Promise<number>,
  ): Command =>
  async (args, environment) => {
    const words = wordsOf(languageOf(args));
    if (wantsHelp(args)) {
      environment.out.write(`${words[group].usage}\n\n${words[group].help}\n`);
      return EXIT.clean;
    }
    try {
      return await work(args, words, environment);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      environment.err.write(`${printable(error.message)}\n`);
      return EXIT.unusable;
    }
  };
