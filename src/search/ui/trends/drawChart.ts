/** The shapes of a chart as SVG and as a picture. */
import { TEXT_SIZE, type ChartSize, type Point, type Shape } from './chartShapes.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Colours of files, on white: apart for every kind of sight (Okabe and Ito 2008, darkened for thin lines). */
const COLOURS = ['#0061a0', '#b34700', '#00734f', '#6b4399'];
const [INK, RULE] = ['#1c1b19', '#d9d4c8'];
const FONT = `${TEXT_SIZE}px sans-serif`;

/** Pixels of the picture to one of the chart. */
const SHARP = 2;

function node(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

const pairs = (points: readonly Point[]) =>
  points.map((point) => point.map((one) => +one.toFixed(1))).join(' ');

function svgOf(shape: Shape): SVGElement {
  switch (shape.kind) {
    case 'rule': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return node('line', { class: 'rule', x1, y1, x2, y2, stroke: RULE });
    }
    case 'text': {
      const [x, y] = shape.at;
      return node('text', { x, y, 'text-anchor': shape.anchor, fill: INK }, shape.text);
    }
    case 'line':
      return node('polyline', {
        class: `line-${shape.line}`,
        points: pairs(shape.points),
        fill: 'none',
        stroke: COLOURS[shape.line]!,
        'stroke-width': 2,
        ...(shape.dash.length > 0 && { 'stroke-dasharray': shape.dash.join(' ') }),
      });
    case 'point':
      return node('polygon', {
        class: `point-${shape.line}`,
        points: pairs(shape.corners),
        fill: COLOURS[shape.line]!,
      });
  }
}

/** The chart as SVG. Its attributes are those of a file; the page's styles have their own colours. */
export function svgChart(shapes: readonly Shape[], { width, height }: ChartSize, label: string): SVGElement {
  const svg = node('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': label,
    'font-family': 'sans-serif',
    'font-size': TEXT_SIZE,
  });
  svg.append(...shapes.map(svgOf));
  return svg;
}

/** The chart as a file of its own, on white. */
export function svgFile(svg: SVGElement): Blob {
  const copy = svg.cloneNode(true) as SVGElement;
  copy.prepend(node('rect', { width: '100%', height: '100%', fill: '#fff' }));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

/** The chart as a picture, on white. */
export function pngFile(shapes: readonly Shape[], { width, height }: ChartSize): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const context = canvas.getContext('2d')!;
  context.scale(SHARP, SHARP);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) paint(context, shape);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made')))),
  );
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    context.fillStyle = INK;
    context.font = FONT;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillText(shape.text, ...(shape.at as [number, number]));
    return;
  }
  const isLine = shape.kind === 'line';
  context.setLineDash(isLine ? shape.dash : []);
  context.lineWidth = isLine ? 2 : 1;
  const colour = shape.kind === 'rule' ? RULE : COLOURS[shape.line]!;
  context.strokeStyle = context.fillStyle = colour;
  context.beginPath();
  const points = shape.kind === 'rule' ? [shape.from, shape.to] : isLine ? shape.points : shape.corners;
  for (const [x, y] of points) context.lineTo(x, y);
  if (shape.kind === 'point') context.fill();
  else context.stroke();
}
