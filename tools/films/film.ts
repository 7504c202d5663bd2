/** A film: scenes one after the other, each drawn from 0 to 1. */
export type Film = { name: string; scenes: { seconds: number; draw: (share: number) => string }[] }

export const PICTURES_A_SECOND = 10

/** Each picture of it, in SVG. */
export function picturesOf({ scenes }: Film): string[] {
  return scenes.flatMap(({ seconds, draw }) => {
    const count = seconds * PICTURES_A_SECOND
    return Array.from({ length: count }, (_, n) => draw(n / (count - 1)))
  })
}
