// npm test: sets up what is missing, then runs every check. `npm test -- STEP [args…]` runs one step.
// The last line of standard output is "N passed, M failed", with ", K skipped" where tests were skipped.
import { toolsEnv } from './setup/machine.mjs';
import { ensureModules } from './setup/modules.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain, Stop, secondsSince } from './setup/report.mjs';
import { failureLines, lastLine, one, sum } from './test/counts.mjs';
import { steps } from './test/steps.mjs';

const [only, ...rest] = process.argv.slice(2);

/** @param {import('./test/steps.mjs').Step} step @param {NodeJS.ProcessEnv} env */
async function runStep(step, env) {
  const start = Date.now();
  console.log(`\n── ${step.name}: ${step.what}`);
  let counts = one(false);
  try {
    counts = await step.work(rest, env);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error); // the steps after it still run
  }
  if (counts.failed > counts.failures.length) {
    counts.failures.push({ name: step.name, message: 'What failed is told where the step ran.' });
  }
  console.log(`── ${step.name}: ${lastLine(counts)} (${secondsSince(start)})`);
  return counts;
}

await runMain(async () => {
  const start = Date.now();
  const chosen = only === undefined ? steps : steps.filter((step) => step.name === only);
  if (chosen.length === 0) {
    throw new Stop(`There is no step "${only}": choose of ${steps.map((step) => step.name).join(', ')}.`);
  }
  const needsElectron = chosen.some((step) => step.electron);
  if (!needsElectron) await ensureModules();
  const env = needsElectron ? await prepare() : toolsEnv();
  const all = [];
  for (const step of chosen) all.push(await runStep(step, env));
  const total = sum(all);
  console.log(`\n${chosen.length === 1 ? '1 step' : `${chosen.length} steps`} in ${secondsSince(start)}`);
  for (const line of failureLines(total)) console.log(line);
  for (const { name, reason } of total.skipped) console.log(`skipped: ${name} (${reason})`);
  console.log(lastLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
