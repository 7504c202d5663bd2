import type { Spot, Written } from '../map/door.ts'
import { sidesOf, type Dot } from './streets.ts'
import { EDGE, LINE, GAP, halo } from './sheet-ink.ts'

type StreetsProps = { spots: readonly Dot[]; guessed: boolean }

/** Each side of a street is a band under its doors, where no map knows the street; a line of no length is a dot, for hundreds of them weigh little. */
export function Streets({ spots, guessed }: StreetsProps) {
  const at = ({ x, y }: Spot) => `${x} ${y}`
  const bands = (guessed ? sidesOf(spots, GAP) : []).map((side) => `M${side.map(at).join('L')}`)
  return (
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      {bands.length > 0 && <path d={bands.join('')} stroke={LINE} stroke-width="18" />}
      <path d={spots.map((spot) => `M${at(spot)}h0`).join('')} stroke={EDGE} stroke-width="6" />
    </g>
  )
}

type WordsProps = { words: readonly Written[]; fill: string; 'font-weight'?: string }

export const StreetNames = ({ words, ...look }: WordsProps) => (
  <g {...halo} {...look} text-anchor="middle">
    {words.map(({ text, x, y }) => (
      <text {...{ x, y: y + 5 }}>{text}</text>
    ))}
  </g>
)
