import { dryer, iron, triangleCrossed, tub } from './care-signs.ts'
import { at, inks, scene } from './picture.ts'

/** The shapes of a sign, to lay in a scene. */
const shapesOf = (svg: string) => svg.replace(/^<svg[^>]*>|<\/svg>$/g, '')

const SHIRT = 'M62 26l28-14c6 12 34 12 40 0l28 14 24 36-24 16-10-14v84H72V64L62 78 38 62z'

/** A jumper turned inside out, and its label seen from near. */
export const labelScene: string = scene(
  at(-22, 6, 0.95, `<path fill="${inks.brick}" d="${SHIRT}"/>`) +
    `<path fill="${inks.sand}" d="M78 24h20v12H78z"/>` +
    `<path fill="none" stroke="${inks.ink}" stroke-width="2" stroke-dasharray="3 4" d="M98 26l30 10M98 36l30 86"/>` +
    `<path fill="${inks.white}" stroke="${inks.ink}" stroke-width="3" d="M126 36h104v88H126z"/>` +
    `<path stroke="${inks.brick}" stroke-width="3" stroke-dasharray="6 4" d="M132 43h92"/>` +
    [tub(40), triangleCrossed, dryer(1), iron(2)]
      .map((svg, i) => at(136 + (i % 2) * 46, 48 + Math.floor(i / 2) * 38, 0.37, shapesOf(svg)))
      .join(''),
)

/** Two garments, one tub: the gentler decides. */
export const togetherScene: string = scene(
  at(-16, 26, 0.62, `<path fill="${inks.brick}" d="${SHIRT}"/>`) +
    at(4, 92, 0.62, `<path fill="${inks.sea}" d="M20 0h84l-6 96H70L62 34 54 96H26z"/>`) +
    `<path fill="${inks.white}" stroke="${inks.ink}" stroke-width="4" d="M122 14h104v132H122z"/>` +
    `<path fill="${inks.line}" d="M124 16h100v22H124z"/><circle cx="206" cy="27" r="7" fill="${inks.lion}"/>` +
    `<circle cx="174" cy="92" r="42" fill="${inks.slate}"/><circle cx="174" cy="92" r="33" fill="${inks.water}"/>` +
    `<path fill="none" stroke="${inks.white}" stroke-width="4" stroke-linecap="round" d="M146 88c9-8 18-8 28 0s19 8 28 0"/>` +
    tagOf(42, 56, '60') +
    tagOf(58, 112, '30'),
)

function tagOf(x: number, y: number, degrees: string): string {
  return `<path fill="${inks.white}" stroke="${inks.ink}" stroke-width="2" d="M${x} ${y - 17}h34v24H${x}z"/><text x="${x + 17}" y="${y + 2}" text-anchor="middle" font-size="18" font-weight="700" fill="${inks.ink}">${degrees}</text>`
}
