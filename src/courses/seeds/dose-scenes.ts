import { at, inks, scene } from './picture.ts'

const words = (x: number, y: number, size: number, text: string, ink: string = inks.ink) =>
  `<text x="${x}" y="${y}" text-anchor="middle" font-size="${size}" font-weight="700" fill="${ink}">${text}</text>`

/** A bottle with its label, 56 wide and 100 high. */
const bottle = (ink: string, label: string) =>
  `<path fill="${inks.slate}" d="M18 0h20v14H18z"/><path fill="${ink}" d="M16 14h24v10c10 6 16 12 16 24v52H0V48c0-12 6-18 16-24z"/><path fill="${inks.white}" d="M6 54h44v32H6z"/>${label}`

const lines = `<path stroke="${inks.ink}" stroke-width="3" d="M22 62h22M22 70h22M12 79h32"/><path fill="none" stroke="#c8102e" stroke-width="2.500" d="M14 58l6 6-6 6-6-6z"/>`
const bucket = (level: number) =>
  `<path fill="${inks.white}" d="M0 10h84l-9 74H9z"/><path fill="${inks.water}" d="M${(9 * (84 - level)) / 74} ${84 - level}h${84 - (18 * (84 - level)) / 74}L75 84H9z"/><path fill="none" stroke="${inks.ink}" stroke-width="4" stroke-linejoin="round" d="M0 10h84l-9 74H9z"/>`
const cross = `<path stroke="${inks.alarm}" stroke-width="9" stroke-linecap="round" d="M0 0l34 34M34 0L0 34"/>`
const tick = `<path fill="none" stroke="${inks.meadow}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round" d="M0 18l13 14L36 0"/>`

/** A bottle and its label, to be read first. */
export const readScene: string = scene(
  at(36, 12, 1.35, bottle(inks.brick, lines)) +
    `<circle cx="156" cy="78" r="42" fill="${inks.white}" stroke="${inks.ink}" stroke-width="6"/><path stroke="${inks.ink}" stroke-width="12" stroke-linecap="round" d="M188 110l30 32"/>` +
    words(156, 75, 20, '20 ml') +
    words(156, 97, 15, 'pour 1 L'),
)

/** Two products that must not meet, and the gas that would come. */
export const neverMixScene: string = scene(
  at(18, 48, 1, bottle(inks.sea, words(28, 75, 13, 'Javel'))) +
    at(166, 48, 1, bottle(inks.meadow, words(28, 75, 11, 'Vinaigre'))) +
    `<path fill="${inks.lion}" stroke="${inks.ink}" stroke-width="3" d="M94 70c-14 0-16-18-3-21 0-15 20-19 26-8 9-9 27-2 24 11 14 1 13 18 0 18z"/>` +
    at(101, 92, 1.1, cross),
  inks.sand,
)

/** First the water, then the product. */
export const waterFirstScene: string = scene(
  `<path fill="${inks.slate}" d="M30 0h16v26h30v22H62v-8H30z"/><path fill="${inks.water}" d="M62 52h14v40H62z"/>` +
    at(26, 70, 1, bucket(46)) +
    at(156, 36, 1.08, bottle(inks.brick, lines)) +
    numbered(24, 130, '1') +
    numbered(222, 130, '2'),
)

/** A litre of water for each cap. */
export const sumScene: string = scene(
  Array.from({ length: 5 }, (_, i) => {
    const x = 10 + 45 * i
    return (
      `<path fill="${inks.water}" stroke="${inks.ink}" stroke-width="3" d="M${x} 76h40v52h-40z"/>${words(x + 20, 110, 20, '1 L', inks.ink)}` +
      `<path fill="${inks.lion}" stroke="${inks.ink}" stroke-width="3" d="M${x + 6} 30h28l-4 30h-20z"/>${words(x + 20, 52, 15, '20')}`
    )
  }).join(''),
)

/** The right dose, and too much of it. */
export const tooMuchScene: string = scene(
  at(22, 56, 1, bucket(48)) +
    at(48, 8, 1, tick) +
    at(134, 56, 1, bucket(60)) +
    `<g fill="${inks.white}" stroke="${inks.ink}" stroke-width="3"><circle cx="150" cy="68" r="14"/><circle cx="204" cy="68" r="14"/><circle cx="177" cy="64" r="17"/><circle cx="222" cy="82" r="10"/><circle cx="130" cy="82" r="9"/></g>` +
    at(164, 8, 0.8, cross),
)

function numbered(x: number, y: number, text: string): string {
  return `<circle cx="${x}" cy="${y}" r="15" fill="${inks.lion}" stroke="${inks.ink}" stroke-width="3"/>${words(x, y + 7, 20, text)}`
}
