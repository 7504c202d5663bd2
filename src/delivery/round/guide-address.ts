import type { Point } from '../order.ts'

/** Where to be led: a point and its label, or the address in words when no point is known. A label never says who lives there. */
export type Goal = { point: Point | null; address: string }

/** Telephones and tablets of Apple know no `geo:`. A tablet says that it is a Macintosh: this address opens its map too. */
const isApple = (agent: string): boolean => /iPhone|iPad|iPod|Macintosh/.test(agent)

/**
 * What opens the map of the telephone itself, without a script, without network where its map needs none: Apple's where the telephone is
 * Apple's, else whatever map its owner chose (`geo:`, RFC 5870, with the label that Android's maps read). Nothing leaves before it is pressed.
 */
export function guideAddress({ point, address }: Goal, agent: string): string {
  const where = point ? `${point.latitude},${point.longitude}` : ''
  if (isApple(agent)) return `https://maps.apple.com/?${new URLSearchParams({ daddr: where || address })}`
  const words = encodeURIComponent(address).replaceAll('(', '%28').replaceAll(')', '%29')
  if (!where) return `geo:0,0?q=${words}`
  return `geo:${where}?q=${where}${words && `(${words})`}`
}
