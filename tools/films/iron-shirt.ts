import type { Film } from './film.ts'
import { at, between, hand, inks, iron, picture, sway } from './shapes.ts'

const { ink, slate, white, light, line, lion, rose, brick, water } = inks
const board = `<path fill="${slate}" d="M0 142h320v14H0z"/>`

/** The dial turns from cold to cotton; the sign of the label is drawn beside it. */
function setDial(share: number): string {
  const turn = between(-120, 20, share * 1.4)
  const dots = [-120, -50, 20].map((angle) => {
    const rad = ((angle - 90) * Math.PI) / 180
    return `<circle cx="${(60 * Math.cos(rad)).toFixed(1)}" cy="${(60 * Math.sin(rad)).toFixed(1)}" r="5" fill="${ink}"/>`
  })
  const dial = `<circle r="46" fill="${brick}"/><circle r="34" fill="${rose}"/><path transform="rotate(${turn.toFixed(1)})" fill="${lion}" stroke="${ink}" stroke-width="3" d="M-7 12V-30h14v42z"/>`
  const label = `<path fill="${white}" stroke="${line}" stroke-width="3" d="M0 0h92v104H0z"/><path fill="none" stroke="${ink}" stroke-width="5" stroke-linejoin="round" d="M12 72h66L72 34H44"/><circle cx="36" cy="56" r="5" fill="${ink}"/><circle cx="52" cy="56" r="5" fill="${ink}"/>`
  const fingers = at(128 + between(60, 0, share * 3), 96, 0.8, hand)
  return picture(rose, `${at(105, 92, 1, dots.join('') + dial)}${at(226, 6, 0.62, label)}${fingers}`)
}

const shirt = `<path fill="${white}" d="M40 142l28-74c48-26 136-26 184 0l28 74z"/><path d="M68 68l50 44 42-28 42 28 50-44" fill="${white}" stroke="${line}" stroke-width="5" stroke-linejoin="round"/><circle cx="160" cy="112" r="5" fill="${slate}"/>`

/** From the points of the collar to the middle. */
function ironCollar(share: number): string {
  const x = share < 0.5 ? between(40, 108, share * 2) : between(196, 122, share * 2 - 1)
  return picture(light, `${board}${shirt}${at(x, 44, 0.8, iron)}${at(x + 62, 42, 0.7, hand)}`)
}

const sleeve = `<path fill="${white}" d="M0 54l236 20v54L0 142z"/><path fill="${white}" stroke="${line}" stroke-width="4" d="M236 72h36v58h-36z"/><circle cx="258" cy="116" r="5" fill="${slate}"/><path d="M10 100l212 2" stroke="${line}" stroke-width="4" stroke-dasharray="12 8"/>`

/** Along the sleeve, towards the wrist, twice. */
function ironSleeve(share: number): string {
  const x = sway(6, 148, share, 2)
  return picture(light, `${board}${sleeve}${at(x, 46, 0.9, iron)}${at(x + 68, 44, 0.8, hand)}`)
}

/** The plug leaves the wall. */
function unplug(share: number): string {
  const x = between(0, 70, share * 1.6 - 0.3)
  const wall = `<path fill="${white}" stroke="${ink}" stroke-width="5" d="M30 40h96v100H30z"/><circle cx="78" cy="90" r="32" fill="${light}" stroke="${ink}" stroke-width="5"/><circle cx="66" cy="90" r="6" fill="${ink}"/><circle cx="90" cy="90" r="6" fill="${ink}"/>`
  const plug = `<path fill="${ink}" d="M84 80h22v6H84zM84 95h22v6H84z"/><path fill="${slate}" d="M106 72h32l14 11v16l-14 11h-32z"/><path d="M152 91c36 0 30 52 90 44" stroke="${slate}" stroke-width="9" fill="none"/>`
  const warm = `<path d="M250 52c-6-10 6-14 0-24M268 52c-6-10 6-14 0-24" stroke="${water}" stroke-width="4" fill="none" opacity="${(1 - share).toFixed(2)}"/>`
  return picture(rose, `${wall}${at(x, 0, 1, plug)}${at(128 + x, 72, 0.9, hand)}${warm}`)
}

export const ironShirt: Film = {
  name: 'je-repasse-une-chemise',
  scenes: [setDial, ironCollar, ironSleeve, unplug].map((draw) => ({ seconds: 6, draw })),
}
