import type { Page } from '@playwright/test';
import type { Read } from '#main/store/handles';

/** A key result whose value can be found on its objective's page as it was typed. */
export function visibleTarget({ sql }: Pick<Read, 'sql'>): { id: string; objective: string } {
  const target = sql.get<{ id: string; objective: string }>(
    `SELECT k.id, k.objective_id AS objective FROM key_results k JOIN objectives o ON o.id = k.objective_id
     JOIN cycles c ON c.id = o.cycle_id
     WHERE k.kind = 'metric' AND k.state = 'published' AND k.decimals = 0 AND k.currency IS NULL
       AND c.state = 'active' AND c.cadence = 'quarter' ORDER BY k.id`,
  );
  if (!target) throw new Error('no key result to check in');
  return target;
}

/** Goes to the page of an objective and lets it come to rest. */
export async function goToObjective(page: Page, objective: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/objectives/${id}`;
  }, objective);
  await page.waitForTimeout(1500);
}

/**
 * Milliseconds from a check-in's call until the frame that shows its value, in the page's own time: the first frame
 * that begins with the value in the page, as for the bare one below.
 */
export const okraCheckIn = (page: Page, keyResultId: string, value: number): Promise<number> =>
  page.evaluate(
    async ([id, shown]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const { okra } = window as unknown as { okra: { call: (name: string, input: unknown) => Promise<string> } };
      const start = performance.now();
      const answer = JSON.parse(await okra.call('check-ins.record', { keyResultId: id, value: shown, confidence: 7 }));
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      do await frame();
      while (!document.body.innerText.includes(String(shown)));
      return performance.now() - start;
    },
    [keyResultId, value] as const,
  );

/** The same of one message, one bare commit and one line of text. */
export const bareCommit = (page: Page, value: number): Promise<number> =>
  page.evaluate(async (shown) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { bare } = window as unknown as { bare: { commit: (value: number) => Promise<number> } };
    const start = performance.now();
    await bare.commit(shown);
    document.body.textContent = String(shown);
    await frame();
    return performance.now() - start;
  }, value);

/**
 * Milliseconds between the frames of a page while something is done to it, longest first; the first ones, before
 * anything was done, are left out.
 */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { framesSeen: seen });
    const next = (at: number) => {
      seen.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const seen = await page.evaluate(() => (window as unknown as { framesSeen: number[] }).framesSeen);
  const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? at));
  return gaps.slice(5).sort((a, b) => b - a);
}
