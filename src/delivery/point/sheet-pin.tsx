import type { Spot } from '../map/door.ts'
import { SIDE } from './sheet.ts'
import { INK, LION, BRICK } from './sheet-ink.ts'

export const Before = ({ x, y }: Spot) => (
  <>
    <circle cx={x} cy={y} r="9" fill="none" stroke={BRICK} stroke-width="3" stroke-dasharray="5 4" />
    <path d={`M${x} ${y}L${SIDE / 2} ${SIDE / 2}`} stroke={BRICK} stroke-width="2" stroke-dasharray="5 4" />
  </>
)

/** Its tip is the point. */
export const Pin = () => (
  <g stroke={INK} stroke-width="3" stroke-linejoin="round">
    <path d={`M${SIDE / 2} ${SIDE / 2}l-13-19a16 16 0 1 1 26 0z`} fill={LION} />
    <circle cx={SIDE / 2} cy={SIDE / 2 - 28} r="4" fill={INK} />
  </g>
)
