/** Alone in its file, the drawing reads no sheet of style: these are the tokens of the look, and no rule of a page can refuse attributes. */
export const [INK, MUTE, EDGE, LINE, WHITE, LION, BRICK] = [
  '#1a2228',
  '#414f57',
  '#66757d',
  '#c6d0d2',
  '#fff',
  '#f6c12d',
  '#86311f',
] as const
/** Doors farther from one another than that make no street. */
export const GAP = 60
export const halo = {
  stroke: WHITE,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const
