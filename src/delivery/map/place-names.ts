import {
  around,
  patchOf,
  placeWords,
  widthOf,
  type Patch,
  type Size,
  type Spot,
  type Written,
} from './place-words.ts'

/** A mark of the map, and how it is called. */
export type Named = Spot & { name: string }
/** A name that found room, and the mark it is led to by a line, when it could not stand beside it. */
export type PlacedName = Written & { mark: Spot | null }

const [BESIDE, FAR, ABOVE] = [12, 44, 18]

/**
 * Writes the names of marks: beside them on the first free side, else further away with a line; none over a mark, another name, nor what is
 * `taken`. The same marks give the same map, whatever the order they come in. A name without room is left to the lists.
 */
export function placeNames(marks: readonly Named[], taken: readonly Patch[], size: Size): PlacedName[] {
  const full = [...taken, ...marks.map(({ x, y }) => around({ x, y }, 9))]
  const inOrder = marks.toSorted((a, b) => a.y - b.y || a.x - b.x || (a.name < b.name ? -1 : 1))
  return inOrder.flatMap(({ name, x, y }) => {
    const half = widthOf(name) / 2
    const spots = [...besideOf({ x, y }, half, BESIDE), ...besideOf({ x, y }, half, FAR)]
    const [written] = placeWords([{ text: name, spots }], full, size)
    if (!written) return []
    full.push(patchOf(written))
    return [{ ...written, mark: isBeside(written, { x, y }) ? null : { x, y } }]
  })
}

/** To the right, to the left, above, below, then the corners. */
function besideOf({ x, y }: Spot, half: number, away: number): Spot[] {
  const [along, up] = [half + away, away + ABOVE - BESIDE]
  return [
    { x: x + along, y },
    { x: x - along, y },
    { x, y: y - up },
    { x, y: y + up },
    { x: x + along, y: y - up },
    { x: x + along, y: y + up },
    { x: x - along, y: y - up },
    { x: x - along, y: y + up },
  ]
}

const isBeside = (written: Written, { x, y }: Spot): boolean => {
  const { left, right, top, bottom } = patchOf(written)
  const reach = BESIDE + 4
  return left - reach <= x && x <= right + reach && top - reach <= y && y <= bottom + reach
}
