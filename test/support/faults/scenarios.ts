import { COMMANDS, NOT_UNDONE } from './commands';
import type { Way } from './way';

/** A press of the pane, or of its undo. */
export interface Scenario extends Way {
  readonly name: string;
  readonly command: string;
}

const pressed = Object.entries(COMMANDS).flatMap(([command, ways]) =>
  Object.entries(ways).map(([way, one]): Scenario => ({
    ...one,
    command,
    name: way === '' ? command : `${command} (${way})`,
  })),
);

const undoOf = ({ name, prepare, press, ...rest }: Scenario): Scenario => ({
  ...rest,
  name: `undo ${name}`,
  command: 'undo',
  prepare: async (workspace, found) => {
    await prepare?.(workspace, found);
    await press(workspace, found);
  },
  press: ({ pane }) => pane.undo(),
});

/** Every way of every command, and the undo of every one that writes. */
export const SCENARIOS: readonly Scenario[] = [
  ...pressed,
  ...pressed.filter(({ command }) => !NOT_UNDONE.has(command)).map(undoOf),
];
