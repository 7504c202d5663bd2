import { at, HAND, inks, sign } from './picture.ts'

// The lozenges that European law (CLP, 1272/2008) puts on a dangerous product, drawn again by us.
const WARNING_RED = '#c8102e'

const lozenge = (shapes: string): string =>
  sign(
    `<path fill="${inks.white}" stroke="${WARNING_RED}" stroke-width="6" d="M48 6l42 42-42 42L6 48z"/><g stroke-width="3">${shapes}</g>`,
  )

/** "!": it stings. */
export const irritant: string = lozenge(
  `<path fill="${inks.ink}" stroke="none" d="M42 22h12l-3 32h-6z"/><circle cx="48" cy="64" r="6" fill="${inks.ink}" stroke="none"/>`,
)

/** Two tubes that pour, on a bar and on a hand: it burns. */
export const corrosive: string = lozenge(
  `<g stroke-width="9"><path d="M27 42l18-13M69 42L51 29"/></g><g stroke="${inks.white}" stroke-width="3"><path d="M28 41l16-12M68 41L52 29"/></g>` +
    '<path stroke-width="3.500" d="M27 50v4M31 57v2M66 50v4M70 57v2"/>' +
    `<g fill="${inks.ink}" stroke-width="1"><path d="M18 63h7l3 4 4-5 3 1h9v7H25z"/><path d="M49 70c1-5 5-9 9-9 3 0 4 2 5 4l3-4c6 0 10 2 12 5l-8 8H56c-4 0-7-1-7-4z"/></g>`,
)

/** A flame: it catches fire. */
export const flammable: string = lozenge(
  `<path fill="${inks.ink}" stroke="none" d="M50 20c3 12 16 18 14 34-1 7-6 11-10 12 4-6 3-12-2-18 0 6-4 8-5 4-4 5-4 10-1 14-8-2-13-8-12-16 1-7 5-10 6-17 3 2 5 5 5 8 4-6 6-12 5-21z"/><path d="M32 70h32"/>`,
)

/** A cap seen from the side, full or half full. */
export const cap = (words: string, full: boolean): string =>
  sign(
    `<path fill="${inks.water}" stroke="none" d="${full ? 'M23 34h50l-6 48H29z' : 'M25.500 58h45l-3.500 24H29z'}"/><path d="M20 20l8 62h40l8-62"/><path d="M16 20h64"/><text x="48" y="${full ? 67 : 76}" text-anchor="middle" font-size="${full ? 22 : 18}" font-weight="700" fill="${inks.ink}" stroke="none">${words}</text>`,
  )

export const gloves: string = sign(at(2, 2, 1, `<g fill="${inks.lion}">${HAND}</g><path d="M30 74h34"/>`))

export const openWindow: string = sign(
  `<path fill="${inks.light}" d="M20 12h56v66H20z"/><path fill="${inks.white}" d="M20 12l24 10v66L20 78zM76 12L58 20v62l18-4z"/><path stroke="${inks.sea}" d="M4 40h8M2 52h10M4 64h8"/><path d="M38 52v6"/>`,
)

export const eyes: string = sign(
  `<path fill="${inks.white}" d="M6 52c18-28 66-28 84 0-18 28-66 28-84 0z"/><circle cx="48" cy="52" r="14" fill="${inks.water}"/><path stroke="${inks.sea}" d="M30 8v10M48 4v12M66 8v10"/>`,
)

export const phone15: string = sign(
  `<rect x="24" y="6" width="48" height="84" rx="6" fill="${inks.white}"/><path d="M42 80h12"/><text x="48" y="56" text-anchor="middle" font-size="28" font-weight="700" fill="${inks.alarm}" stroke="none">15</text>`,
)
