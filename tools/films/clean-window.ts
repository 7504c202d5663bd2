import type { Film } from './film.ts'
import { at, between, hand, inks, picture, sway } from './shapes.ts'

const { ink, white, sea, water, lion, meadow, light, line, slate } = inks

const pane = `<path fill="${white}" d="M60 8h200v150H60z"/><path fill="${water}" d="M72 20h84v126H72zM164 20h84v126h-84z"/>`
const sill = `<path fill="${white}" stroke="${line}" stroke-width="3" d="M48 158h224v14H48z"/>`
/** Drops, more and more of them. */
const drops = (share: number): string =>
  Array.from({ length: Math.round(share * 40) }, (_, n) => {
    const [x, y] = [76 + ((n * n * 29 + n * 67) % 164), 26 + ((n * n * 13 + n * 41) % 106)]
    return `<path fill="${white}" opacity=".8" d="M${x} ${y}c5 7 3 11 0 11s-5-4 0-11z"/>`
  }).join('')
const foam = (upTo: number): string =>
  `<path fill="${light}" opacity=".85" d="M72 20h176v${upTo.toFixed(0)}H72z"/>`
const sponge = `<path fill="${lion}" stroke="${ink}" stroke-width="3" d="M-26-12h44a6 6 0 016 6v14a6 6 0 01-6 6h-44z"/>`
const bottle = `<path fill="${sea}" d="M-14 4h34l6 56h-46z"/><path fill="${ink}" d="M-22-14h40v12h-40zM-2-2h8v8h-8z"/>`
const squeegee = `<path fill="${ink}" d="M-46-5h92v10h-92z"/><path stroke="${lion}" stroke-width="9" d="M4 5l20 40"/>`
const cloth = `<path fill="${meadow}" stroke="${slate}" stroke-width="3" d="M-30-8c14-6 44-6 58 0l-4 22c-14 6-36 6-50 0z"/>`

const scene = (...shapes: string[]): string => picture(inks.rose, `${pane}${shapes.join('')}${sill}`)

const wet = (share: number): string =>
  scene(
    drops(share),
    at(sway(150, 220, share, 2), 70, 0.9, bottle),
    at(sway(170, 240, share, 2), 96, 0.8, hand),
  )

function rub(share: number): string {
  const [x, y] = [sway(100, 224, share, 4), between(34, 132, share)]
  return scene(drops(1), foam(y - 20), at(x, y, 1, sponge), at(x + 16, y + 6, 0.8, hand))
}

/** From the top to the bottom, one band after the other. */
function pull(share: number): string {
  const isSecond = share >= 0.5
  const y = between(26, 142, isSecond ? share * 2 - 1 : share * 2)
  const x = isSecond ? 206 : 114
  const left = isSecond ? 'M164' : 'M72'
  const rest = `<path fill="${light}" opacity=".85" d="${left} ${y.toFixed(0)}h84V146h-84z"/>`
  const waits = isSecond ? '' : `<path fill="${light}" opacity=".85" d="M164 20h84v126h-84z"/>`
  return scene(rest, waits, at(x, y, 0.9, squeegee), at(x + 22, y + 36, 0.7, hand))
}

function wipeSill(share: number): string {
  const x = between(70, 230, share)
  const shine = `<path fill="${white}" opacity=".5" d="M76 110l70-84v36l-70 84zM170 60l30-38h22l-52 64z"/>`
  return `${scene(shine).replace('</svg>', '')}${at(x, 160, 0.9, cloth)}${at(x + 16, 158, 0.7, hand)}</svg>`
}

export const cleanWindow: Film = {
  name: 'je-lave-une-vitre',
  scenes: [wet, rub, pull, wipeSill].map((draw) => ({ seconds: 5, draw })),
}
