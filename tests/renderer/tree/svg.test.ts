import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf, pngScale } from '#renderer/tree/export';
import { factsOf } from '#renderer/tree/facts';
import { prepare } from '#renderer/tree/model';
import type { Palette } from '#renderer/tree/palette';
import { inks } from '#renderer/tree/palette';
import { sceneOf } from '#renderer/tree/scene';
import { blockShapes, OWNERS_WORD } from '#renderer/tree/shapes';
import { svgOf, xmlText } from '#renderer/tree/svg';
import type { TreeData } from '#shared/tree/contract';
import { layoutInput, layoutMap } from '#shared/tree/layout';
import { visibleNodes } from '#shared/tree/visible';
import { bigTree, team, treeData } from '#tests/support/tree/tree-data';

const palette = Object.fromEntries(inks.map((ink, at) => [ink, `#0000${at.toString(16).padStart(2, '0')}`])) as Palette;
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;

function draw(data: TreeData, folded: (node: number) => boolean = () => false): string {
  const tree = prepare(data);
  const shown = visibleNodes(tree.forest, folded, null);
  const scene = sceneOf(tree, shown, layoutMap(layoutInput(tree.forest, shown)));
  return [...svgOf(pictureOf(scene, measure), palette)].join('');
}

function parse(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBeNull();
  return documentElement;
}

const texts = (svg: Element) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

describe('the map as SVG', () => {
  const data = treeData({
    titles: ['Grow & prosper', 'نمو المبيعات', 'Ship <it>', 'Lost'],
    people: ['Head of Operations'],
    links: [
      [1, 0],
      [2, 0, 'supports'],
      [2, 1, 'depends-on'],
    ],
    teams: [team('Acme', 'company'), team('Team', 'team', 0)],
    objectives: {
      team: [0, 1, 1, 1],
      owner: [0, -1, -1, -1],
      progress: [0.534, null, 0, 1],
      draft: [false, true, false, false],
    },
  });
  const svg = parse(draw(data));

  it('says what the cards say', () => {
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        'Grow & prosper',
        'نمو المبيعات',
        'Ship <it>',
        'HO',
        '53\u00a0%',
        '–',
        'Draft · Team',
        '3 key results',
      ]),
    );
    expect(texts(svg)).toContain('Not aligned · 1');
    expect(svg.querySelector('title')?.textContent).toBe('Make work worth doing');
  });
  it('lets right-to-left titles begin at the right', () => {
    const rtl = [...svg.querySelectorAll('text[direction="rtl"]')];
    expect(rtl.map((text) => [text.textContent, text.getAttribute('x'), text.getAttribute('text-anchor')])).toEqual([
      ['نمو المبيعات', '252', null],
    ]);
  });
  it('draws each kind of link in its own way', () => {
    const lines = [...svg.querySelectorAll('g[fill="none"] > path')].map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    // The mission's line, contributes, supports, depends on with its arrow head.
    expect(lines).toEqual([null, null, '6 4', '1.5 4', null]);
  });
  it('marks a status that is its owner’s word with a shape of its own, near and from afar', () => {
    const own = draw({ ...data, objectives: { ...data.objectives, differs: [true, false, false, false] } });
    expect(own.split(OWNERS_WORD)).toHaveLength(2);
    expect(draw(data)).not.toContain(OWNERS_WORD);
    const tree = prepare({ ...data, objectives: { ...data.objectives, differs: [true, false, false, false] } });
    const marks = [0, 1].map((node) => blockShapes(factsOf(tree, node)).filter(({ kind }) => kind === 'path'));
    expect(marks.map((paths) => paths.length)).toEqual([2, 1]);
  });
  it('frames everything', () => {
    const [x, y, width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([x, y]).toEqual([-32, -32]);
    for (const group of svg.querySelectorAll('g[transform]')) {
      const [cx = 0, cy = 0] = (/\(([\d.]+) ([\d.]+)\)/.exec(group.getAttribute('transform') ?? '') ?? [])
        .slice(1)
        .map(Number);
      expect(cx + 264).toBeLessThanOrEqual((width ?? 0) - 32);
      expect(cy + 92).toBeLessThanOrEqual((height ?? 0) - 32);
    }
  });
  it('shows a folded card with what it hides', () => {
    expect(texts(parse(draw(data, (node) => node === 0)))).toContain('+2');
  });
  it('is sound XML whatever the titles are, half characters included', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constant('\ud83d'),
    );
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
        parse(draw(treeData({ titles })));
      }),
      { numRuns: 60 },
    );
  });
  it('is written for 10,000 objectives, all of them', () => {
    expect(draw(bigTree(10_000)).match(/<g transform/g)).toHaveLength(10_001);
  });
});

it('text keeps what XML allows and loses what it forbids', () => {
  expect(xmlText('a\u0000b<&">😀\ud83d')).toBe('ab&lt;&amp;&quot;&gt;😀');
});

it('a PNG is twice the size of the map, and less where no canvas could hold it', () => {
  expect(pngScale(2000, 1500)).toBe(2);
  const tall = pngScale(2000, 1_000_000);
  expect(1_000_000 * tall).toBeLessThanOrEqual(32_000);
  const large = pngScale(30_000, 30_000);
  expect((30_000 * large) ** 2).toBeLessThanOrEqual(200_000_001);
});
