import { memo } from 'react';
import { HEADING_BASELINE } from '#shared/tree/layout';
import type { Rect } from './camera';
import { DECLINED, dashes, type Edge, svgPen, traceArrow, traceEdge } from './edges';
import css from './map.module.css';
import { headingOf } from './model';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { BRIGHT_WIDTH, DIMMED, type Emphasis, hasArrow, LINE_WIDTH, type Stroke, strokesIn } from './strokes';

type Props = {
  readonly scene: Scene;
  /** The part of the map that has elements. */
  readonly cover: Rect;
  readonly emphasis: Emphasis;
  readonly palette: Palette;
};

/** The lines and the heading between cards that can be read: elements like these, so that a pan repaints nothing. */
export const Lines = memo(({ scene, cover, emphasis, palette }: Props) => {
  const { x, y, width, height } = cover;
  const { looseY } = scene.layout;
  return (
    <svg
      className={css.lines}
      aria-hidden="true"
      style={{ left: x, top: y, width, height }}
      viewBox={`${x} ${y} ${width} ${height}`}
    >
      {strokesIn(scene.edges, cover, emphasis.sight).map((stroke) => (
        <Stroked
          key={`${stroke.look}${stroke.bright}`}
          stroke={stroke}
          cover={cover}
          palette={palette}
          strength={emphasis.sight && !stroke.bright ? DIMMED : 1}
        />
      ))}
      {looseY !== null && (
        <text x={0} y={looseY + HEADING_BASELINE} fontSize={16} fontWeight={600} fill={palette.text}>
          {headingOf(scene)}
        </text>
      )}
    </svg>
  );
});

type StrokedProps = Pick<Props, 'cover' | 'palette'> & { readonly stroke: Stroke; readonly strength: number };

function Stroked({ stroke: { look, bright, edges }, cover, palette, strength }: StrokedProps) {
  const band = { top: cover.y, bottom: cover.y + cover.height };
  return (
    <g
      opacity={strength}
      fill="none"
      stroke={bright ? palette.accent : palette['line-strong']}
      strokeWidth={bright ? BRIGHT_WIDTH : LINE_WIDTH}
    >
      <path d={pathOf(edges, (edge, pen) => traceEdge(edge, pen, band))} strokeDasharray={dashes[look].join(' ')} />
      {hasArrow(look) && <path d={pathOf(edges, traceArrow)} />}
      {look === 'declined' &&
        edges.map((edge) => (
          <text
            key={edge.link}
            x={edge.x1 + DECLINED.right}
            y={edge.y1 - DECLINED.up}
            fontSize={DECLINED.size}
            fill={palette['text-muted']}
            stroke="none"
          >
            {DECLINED.word}
          </text>
        ))}
    </g>
  );
}

function pathOf(edges: readonly Edge[], trace: (edge: Edge, pen: ReturnType<typeof svgPen>) => void): string {
  const pen = svgPen();
  for (const edge of edges) trace(edge, pen);
  return pen.path();
}
