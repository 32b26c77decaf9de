import { HEADING_BASELINE, type Layout } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import { DECLINED, dashes, type Edge, lookOf, svgPen, traceArrow, traceEdge } from './edges';
import type { Ink, Palette } from './palette';
import type { Shape } from './shapes';

/** A whole map as it is drawn: lines, cards with their shapes, and what is around them. */
export type Picture = {
  readonly title: string;
  readonly layout: Layout;
  readonly shown: Shown;
  readonly edges: readonly Edge[];
  readonly mission: readonly Shape[];
  /** The shapes of the card at a place, its fold badge included. */
  readonly card: (place: number) => readonly Shape[];
  /** Heading above what is not aligned. */
  readonly heading: string;
};

export const PICTURE_MARGIN = 32;

/**
 * The map as SVG text, part by part, so that a long one can be written without holding up the window. Texts stay texts;
 * colours are written out, so that the file looks the same anywhere.
 */
export function* svgOf(picture: Picture, palette: Palette): Generator<string> {
  const { layout, shown } = picture;
  const width = layout.width + 2 * PICTURE_MARGIN;
  const height = layout.height + 2 * PICTURE_MARGIN;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-PICTURE_MARGIN} ${-PICTURE_MARGIN} ${width} ${height}" width="${width}" height="${height}" font-family="'Inter Variable', Inter, system-ui, sans-serif">\n`;
  yield `<title>${xmlText(picture.title)}</title>\n`;
  yield `<rect x="${-PICTURE_MARGIN}" y="${-PICTURE_MARGIN}" width="${width}" height="${height}" fill="${palette.paper}"/>\n`;
  yield '<g fill="none" stroke-width="1.5">\n';
  for (const edge of picture.edges) yield edgeElement(edge, palette);
  yield '</g>\n';
  yield group(layout.mission.x, layout.mission.y, picture.mission, palette);
  if (layout.looseY !== null) {
    yield `<text x="0" y="${layout.looseY + HEADING_BASELINE}" font-size="16" font-weight="600" fill="${palette.text}">${xmlText(picture.heading)}</text>\n`;
  }
  for (let place = 0; place < shown.nodes.length; place += 1) {
    yield group(layout.x[place] ?? 0, layout.y[place] ?? 0, picture.card(place), palette);
  }
  yield '</svg>\n';
}

function edgeElement(edge: Edge, palette: Palette): string {
  const pen = svgPen();
  traceEdge(edge, pen);
  const pattern = dashes[lookOf(edge)];
  const dash = pattern.length > 0 ? ` stroke-dasharray="${pattern.join(' ')}"` : '';
  const line = `<path d="${pen.path()}" stroke="${palette['line-strong']}"${dash}/>\n`;
  if (edge.kind !== 'depends-on') return line;
  const head = svgPen();
  traceArrow(edge, head);
  const word = edge.declined
    ? `<text x="${edge.x1 + DECLINED.right}" y="${edge.y1 - DECLINED.up}" font-size="${DECLINED.size}" fill="${palette['text-muted']}">${DECLINED.word}</text>\n`
    : '';
  return `${line}<path d="${head.path()}" stroke="${palette['line-strong']}"/>\n${word}`;
}

function group(x: number, y: number, shapes: readonly Shape[], palette: Palette): string {
  return `<g transform="translate(${x} ${y})">${shapes.map((shape) => element(shape, palette)).join('')}</g>\n`;
}

const anchors = { left: 'start', right: 'end', center: 'middle' } as const;

function element(shape: Shape, palette: Palette): string {
  if (shape.kind === 'text') {
    // In a text that reads from the right the start is at its right.
    const rtl = shape.direction === 'rtl';
    const anchor = rtl && shape.align !== 'center' ? (shape.align === 'right' ? 'start' : 'end') : anchors[shape.align];
    return (
      `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.face.size}"` +
      `${shape.face.strong ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}` +
      `${rtl ? ' direction="rtl"' : ''} fill="${palette[shape.ink]}">${xmlText(shape.text)}</text>`
    );
  }
  const paint = painted(shape, palette);
  if (shape.kind === 'path') return `<path transform="translate(${shape.x} ${shape.y})" d="${shape.d}"${paint}/>`;
  return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.w)}" height="${round(shape.h)}" rx="${shape.radius}"${paint}/>`;
}

function painted(
  shape: { readonly fill?: Ink; readonly stroke?: Ink; readonly width?: number; readonly dash?: readonly number[] },
  palette: Palette,
): string {
  const fill = shape.fill ? palette[shape.fill] : 'none';
  const stroke = shape.stroke ? ` stroke="${palette[shape.stroke]}" stroke-width="${shape.width ?? 1}"` : '';
  const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
  return ` fill="${fill}"${stroke}${dash}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML: marked-up characters escaped, characters that XML forbids (half an emoji among them) left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
