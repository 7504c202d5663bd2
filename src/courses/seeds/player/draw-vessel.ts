import type { Dose } from '../course-content.ts'

const INK = '#1a2228'
const WATER = '#5d97a6'

/** What is drawn while the number moves: a jug that fills, caps that line up, a tub that bears its number. */
export function drawVessel({ vessel, min, max, step }: Dose, value: number): string {
  const shapes = {
    jug: () => jug(value, min, max, step),
    caps: () => caps(value, max),
    tub: () => tub(value),
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120" aria-hidden="true" focusable="false"><g stroke="${INK}" stroke-width="4" fill="none" stroke-linecap="round" stroke-linejoin="round">${shapes[vessel]()}</g></svg>`
}

function jug(value: number, min: number, max: number, step: number): string {
  const [top, bottom] = [14, 112]
  const high = ((value - min) / (max - min)) * (bottom - top)
  const lines = Array.from({ length: Math.floor((max - min) / step / 2) }, (_, i) => {
    const y = bottom - ((2 * (i + 1) * step) / (max - min)) * (bottom - top)
    return `<path stroke-width="3" d="M84 ${y}h${i % 5 === 4 ? 22 : 12}"/>`
  })
  return `<path stroke="none" fill="${WATER}" d="M84 ${bottom - high}h72v${high}H84z"/>${lines.join('')}<path d="M78 8l6 6v92c0 4 2 6 6 6h60c4 0 6-2 6-6V8M156 30h16c10 0 14 6 14 14v20c0 10-6 16-14 16h-16"/>`
}

function caps(value: number, max: number): string {
  const side = Math.ceil(max / 2)
  return Array.from({ length: max }, (_, i) => {
    const x = 24 + (i % side) * (192 / side) + 192 / side / 2 - 18
    const y = 10 + Math.floor(i / side) * 54
    const full = i < value
    return `<path fill="${full ? '#f6c12d' : '#fff'}" ${full ? '' : 'stroke="#66757d" stroke-dasharray="5 6"'} d="M${x} ${y}h36l-5 40h-26z"/>`
  }).join('')
}

const tub = (value: number): string =>
  `<path stroke-width="6" d="M64 22l13 84h86l13-84M66 36c9-10 18-10 27 0s18 10 27 0 18-10 27 0 18 10 27 0"/><text x="120" y="90" text-anchor="middle" font-size="38" font-weight="700" fill="${INK}" stroke="none">${value}</text>`
