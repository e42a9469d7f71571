/** The public interface of this layer: the session and the commands that it runs. */
export * from './commands';
export { failureOf } from './command/failure';
export { WorkbookSession } from './command/session';
