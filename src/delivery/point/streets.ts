import type { KnownDoor } from '#territory'
import type { Spot, Wanted } from '../map/door.ts'
import { isInside } from './sheet.ts'

/** A door, and where it stands on the sheet. */
export type Dot = Spot & { door: KnownDoor }

/** The number of each door, beside its dot. */
export const numbersOf = (dots: readonly Dot[]): Wanted[] =>
  dots.flatMap(({ door: { number }, ...dot }) =>
    number ? [{ text: number, spots: besideOf(dot, number.length * 5 + 8) }] : [],
  )

const besideOf = ({ x, y }: Spot, along: number): Spot[] => [
  { x: x + along, y },
  { x: x - along, y },
  { x, y: y + 14 },
  { x, y: y - 14 },
]

/** The name of each street once, near the middle of its doors; those with most doors first. */
export const streetNames = (dots: readonly Dot[]): Wanted[] =>
  streetsOf(dots.filter(isInside))
    .toSorted((one, other) => other.length - one.length)
    .map((doors) => ({ text: doors[0]?.door.street ?? '', spots: middleOf(doors) }))

const streetsOf = (dots: readonly Dot[]): Dot[][] => [
  ...Map.groupBy(dots, ({ door }) => `${door.street}, ${door.town}`).values(),
]

const NEAR = 45

/** Between the two sides of the street, where its doors are the nearest to the middle of all; else a little above, or below. */
function middleOf(doors: readonly Spot[]): Spot[] {
  const centre = meanOf(doors)
  const [door = centre] = doors.toSorted((one, other) => far(one, centre) - far(other, centre))
  const { x, y } = meanOf(doors.filter((one) => far(one, door) < NEAR))
  return [0, -20, 20, -40, 40].map((down) => ({ x, y: y + down }))
}

const far = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y)

const meanOf = (spots: readonly Spot[]): Spot => ({
  x: spots.reduce((sum, one) => sum + one.x, 0) / spots.length,
  y: spots.reduce((sum, one) => sum + one.y, 0) / spots.length,
})

/** The doors of one side of a street, from number to number, cut where two of them are more than `gap` apart. */
export function sidesOf(dots: readonly Dot[], gap: number): Dot[][] {
  const numbered = dots.filter(({ door }) => door.number !== '')
  return streetsOf(numbered).flatMap((street) =>
    [0, 1].flatMap((odd) => cut(inSequence(street.filter((one) => numberOf(one) % 2 === odd)), gap)),
  )
}

const numberOf = ({ door }: Dot): number => Number.parseInt(door.number, 10)

const inSequence = (side: readonly Dot[]): Dot[] =>
  side.toSorted(
    (one, other) => numberOf(one) - numberOf(other) || (one.door.number < other.door.number ? -1 : 1),
  )

function cut(side: readonly Dot[], gap: number): Dot[][] {
  const parts: Dot[][] = []
  for (const one of side) {
    const [part, last] = [parts.at(-1), parts.at(-1)?.at(-1)]
    if (part && last && far(last, one) <= gap) part.push(one)
    else parts.push([one])
  }
  return parts.filter((part) => part.length > 1)
}
