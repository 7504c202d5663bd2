import { typo, writeNumber } from '#platform/i18n'
import type { KnownDoor } from '#territory'
import type { Point } from '../order.ts'
import { metresFrom } from '../plane.ts'

const ways = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
] as const

/** Metres between two points. */
export const metresBetween = (from: Point, to: Point): number => {
  const { x_m, y_m } = metresFrom(from, to)
  return Math.hypot(x_m, y_m)
}

/** Where a point is, for who does not see the drawing: 'À 12 m au nord du 4 Quai des Brumes.'; from the hub where no door is known around. */
export function whereWords(point: Point, door: KnownDoor | undefined, hub: Point): string {
  if (!door) return typo(`Aucune adresse n’est connue ici. ${fromHub(point, hub)}`)
  const name = door.number ? `${door.number} ${door.street}` : `« ${door.street} »`
  if (metresBetween(door, point) < 1) return typo(`${door.number ? 'Au' : 'À'} ${name}.`)
  return typo(`À ${fromThere(door, point)} ${door.number ? 'du' : 'de'} ${name}.`)
}

const fromHub = (point: Point, hub: Point): string =>
  metresBetween(hub, point) < 1 ? 'C’est le dépôt.' : `Le dépôt est à ${fromThere(point, hub)}.`

function fromThere(from: Point, to: Point): string {
  const { x_m, y_m } = metresFrom(from, to)
  const eighth = Math.round(Math.atan2(x_m, y_m) / (Math.PI / 4))
  return `${lengthWords(Math.hypot(x_m, y_m))} ${ways[(eighth + 8) % 8]}`
}

/** '12 m', '1,2 km' */
export const lengthWords = (metres: number): string =>
  metres < 1000 ? `${Math.round(metres)} m` : `${writeNumber(Math.round(metres / 100) / 10)} km`
