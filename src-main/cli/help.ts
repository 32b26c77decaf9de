import type { Command } from './command';

const usage = ({ name, files, options }: Command): string => {
  const shown = Object.entries(options).map(([option, { value, required }]) => {
    const text = value === undefined ? `--${option}` : `--${option} ${value}`;
    return required === true ? text : `[${text}]`;
  });
  return ['okra', name, ...files, ...shown, '[--json]'].join(' ');
};

/** How to use one command, or what there is. */
export function helpText(commands: readonly Command[], command: Command | undefined): string {
  if (!command) {
    const width = Math.max(...commands.map(({ name }) => name.length));
    const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return ['okra COMMAND …', '', ...list, '', 'okra help COMMAND says more. --json answers scripts.'].join('\n');
  }
  const options = Object.entries(command.options).map(
    ([name, { value, help }]) => `  --${value === undefined ? name : `${name} ${value}`}: ${help}`,
  );
  return [usage(command), '', command.summary, ...options].join('\n');
}
