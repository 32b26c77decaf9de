import { app } from 'electron';

/**
 * A start runs most of the page's code once or some hundred times. The engine's middle compilers take up a second core
 * for it while main needs that core: they now wait for code that runs again and again (measured in docs/decisions/07).
 * Names that an engine does not know are passed over.
 */
export const calmEngine = (): void =>
  app.commandLine.appendSwitch(
    'js-flags',
    '--invocation-count-for-maglev=2000 --baseline-batch-compilation-threshold=32768',
  );
