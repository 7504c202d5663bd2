export type Spot = { x: number; y: number }
/** A word to write, and the spots where its middle may stand, the best first. */
export type Wanted = { text: string; spots: readonly Spot[] }
/** A word that found room: the middle of its line. */
export type Written = Spot & { text: string }
/** Ground of the drawing that is taken. */
export type Patch = { left: number; right: number; top: number; bottom: number }
/** How large the drawing is. */
export type Size = { width: number; height: number }

const [LETTER, LINE, EDGE, GAP] = [9.6, 15, 3, 2]

/** Writes as many words as there is room for, the first ones first: none over another, nor over what is `taken`, none cut by the edge. */
export function placeWords(wanted: readonly Wanted[], taken: readonly Patch[], size: Size): Written[] {
  const full = [...taken]
  return wanted.flatMap(({ text, spots }) => {
    for (const spot of spots) {
      const written = { text, ...inside(spot, widthOf(text), size) }
      const patch = patchOf(written)
      if (widthOf(text) > size.width - 2 * EDGE || full.some((one) => meet(one, patch))) continue
      full.push(patch)
      return [written]
    }
    return []
  })
}

/** How wide a word is, at most. */
export const widthOf = (text: string): number => text.length * LETTER

/** The spot, moved so that its word is whole. */
const inside = ({ x, y }: Spot, wide: number, { width, height }: Size): Spot => ({
  x: between(EDGE + wide / 2, x, width - EDGE - wide / 2),
  y: between(EDGE + LINE / 2, y, height - EDGE - LINE / 2),
})

const between = (least: number, value: number, most: number): number =>
  Math.round(Math.max(least, Math.min(value, most)))

/** The ground that a written word takes. */
export function patchOf({ text, x, y }: Written): Patch {
  const half = widthOf(text) / 2 + GAP
  return { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 }
}

const meet = (one: Patch, other: Patch): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** The ground that a mark takes. */
export const around = ({ x, y }: Spot, half: number, below = half): Patch => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + below,
})
