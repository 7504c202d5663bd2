import { HAND, inks, sign } from './picture.ts'

// The shapes of ISO 3758, drawn again by us: what is sewn in a garment, in the same five families.

const TUB = 'M10 24l10 44h56l10-44M12 34c6-7 12-7 18 0s12 7 18 0 12-7 18 0 12 7 18 0'
const bars = (count: number) =>
  Array.from({ length: count }, (_, i) => `<path d="M20 ${80 + 11 * i}h56"/>`).join('')
const inside = (words: string, y: number, size: number) =>
  `<text x="48" y="${y}" text-anchor="middle" font-size="${size}" font-weight="700" fill="${inks.ink}" stroke="none">${words}</text>`

/** The tub: water. Its number is its heat at most; each bar under it asks for gentler moves. */
export const tub = (degrees?: number, gentle = 0): string =>
  sign(`<path d="${TUB}"/>${degrees ? inside(String(degrees), 63, 24) : ''}${bars(gentle)}`)

const CROSS = `<path stroke="${inks.alarm}" stroke-width="6" d="M10 12l76 72M86 12L10 84"/>`

// an open hand, its fingers in the water
export const tubByHand: string = sign(
  `<path d="${TUB}"/><g transform="translate(74 58) rotate(180) scale(0.62)" fill="${inks.white}" stroke-width="7">${HAND}</g>`,
)

export const tubCrossed: string = sign(`<path d="${TUB}"/>${CROSS}`)

const TRIANGLE = '<path d="M48 14l40 68H8z"/>'

/** The triangle: bleach. */
export const triangle: string = sign(TRIANGLE)
export const triangleCrossed: string = sign(TRIANGLE + CROSS)
export const triangleLines: string = sign(`${TRIANGLE}<path d="M35 82l26-45M60 82l14-24"/>`)

const SQUARE = '<rect x="12" y="12" width="72" height="72"/>'
const DRYER = `${SQUARE}<circle cx="48" cy="48" r="29"/>`

/** The square: drying. A circle in it is the machine; its dots are the heat. */
export const dryer = (heat: number): string => sign(DRYER + dots(heat, 48))
export const dryerCrossed: string = sign(`${DRYER}${CROSS}`)
export const lineDry: string = sign(`${SQUARE}<path d="M48 28v40"/>`)

const IRON = '<path d="M34 22h34c6 0 9 3 10 8l8 46H10c2-20 13-30 30-30h40"/>'

/** The iron: its dots are the heat. */
export const iron = (heat: number): string => sign(IRON + dots(heat, 62))
export const ironCrossed: string = sign(`${IRON}${CROSS}`)

/** The circle: the professional cleaner. */
export const circle = (letter: string): string =>
  sign(`<circle cx="48" cy="48" r="36"/>${inside(letter, 61, 36)}`)

function dots(count: number, y: number): string {
  const first = 48 - (count - 1) * 8
  const dot = (i: number) =>
    `<circle cx="${first + 16 * i}" cy="${y}" r="5.500" fill="${inks.ink}" stroke="none"/>`
  return Array.from({ length: count }, (_, i) => dot(i)).join('')
}
