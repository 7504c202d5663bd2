/** The inks of the look. */
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
  rose: '#f7e9e3',
  meadow: '#e2f0e5',
  skin: '#c98f6b',
} as const

/** A picture of a film, 320 by 180, on its ground. */
export const picture = (ground: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 320 180"><path fill="${ground}" d="M0 0h320v180H0z"/>${shapes}</svg>`

/** Shapes put elsewhere, larger or smaller. */
export const at = (x: number, y: number, scale: number, shapes: string): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})">${shapes}</g>`

/** From one to the other, slow at both ends. `share` goes from 0 to 1. */
export const between = (from: number, to: number, share: number): number => {
  const s = Math.min(1, Math.max(0, share))
  return from + (to - from) * s * s * (3 - 2 * s)
}

/** There and back, so many times in a scene. */
export const sway = (from: number, to: number, share: number, times: number): number =>
  from + ((to - from) * (1 - Math.cos(share * times * 2 * Math.PI))) / 2

/** A hand and its arm, which come from the right; its fingers end at 0, 0. */
export const hand = `<path fill="${inks.skin}" d="M4 8C-8 4-6-10 6-10h34c10-14 30-20 60-18l400-30v90L100 34c-28 10-82-22-96-26z"/>`

/** An iron, 100 wide; its sole is at 43. */
export const iron = `<path fill="${inks.brick}" d="M0 34C2 14 26 4 62 4h22l10 30z"/><path fill="${inks.ink}" d="M-4 34h100l2 9H-6z"/><path fill="none" stroke="${inks.ink}" stroke-width="9" d="M30 6c6-18 40-20 50-4"/><circle cx="70" cy="22" r="6" fill="${inks.lion}"/>`
