import { expect, test } from 'vitest';
import { readSources } from './sources';

const longest = 500;

test(`no source file is longer than ${longest} lines`, () => {
  const sources = readSources().sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sources[Math.floor(share * (sources.length - 1))]?.lines;
  console.log(`lines per source file: median ${at(0.5)}, p90 ${at(0.9)}, longest ${at(1)} (${sources.at(-1)?.file})`);
  const tooLong = sources.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file}: ${lines}`);
  expect(tooLong).toEqual([]);
  expect(sources.length).toBeGreaterThan(20);
});
