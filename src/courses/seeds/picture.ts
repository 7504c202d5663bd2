/** Flat shapes in the inks of the look, without shadow nor scenery. */
export const inks = {
  ink: '#1a2228',
  slate: '#2b3b45',
  white: '#fff',
  light: '#dfedf1',
  line: '#c6d0d2',
  sea: '#0a5066',
  water: '#5d97a6',
  brick: '#86311f',
  lion: '#f6c12d',
  sand: '#fff4d1',
  meadow: '#1a5636',
  alarm: '#9c0f2e',
  skin: '#c98b62',
} as const

/** A drawing 240 by 160 on its ground, as those of the look. The words beside it say the same: it is silent. */
export const scene = (shapes: string, ground: string = inks.light): string =>
  svg(240, 160, `<path fill="${ground}" d="M0 0h240v160H0z"/>${shapes}`)

/** A sign, 96 by 96, drawn in ink as on a label. */
export const sign = (shapes: string): string =>
  svg(
    96,
    96,
    `<g fill="none" stroke="${inks.ink}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`,
  )

function svg(width: number, height: number, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${shapes}</svg>`
}

/** An open hand, filled by who draws it; 96 by 96, wrist below. */
export const HAND =
  '<path d="M30 86V58L18 42c-4-6 3-11 8-6l10 10V16c0-7 9-7 9 0v20-26c0-7 9-7 9 0v26-22c0-7 9-7 9 0v24-14c0-7 9-7 9 0v32c0 8-4 14-8 18v12z"/>'

/** Shapes put elsewhere, larger or smaller. */
export const at = (x: number, y: number, scale: number, shapes: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${shapes}</g>`
