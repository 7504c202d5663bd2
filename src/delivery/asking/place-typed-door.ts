import type { Db } from '#platform/db'
import type { Typed } from '#platform/web'
import { hasAddresses, readAddress, type Address } from '#territory'
import type { Door } from '../order.ts'
import type { AskingSentences } from './words/sentences.fr.ts'
import { streetsOfTown, pointOf, pointOfAddress } from '../addresses/door.ts'

/** Where to bring it, as it was typed: a door on the map, or one sentence for each field. `streets`: those to choose from. */
export type DoorRead =
  | { ok: true; door: Door }
  | {
      ok: false
      errors: Record<string, string>
      streets?: { name: string; town: string }[]
      /** The same as addresses, for who has an `AddressField`. */
      several?: Address[]
    }

type Where = Pick<Door, 'address' | 'postcode' | 'town'>
/** What is said of a field that cannot be read. */
export type DoorFaults = AskingSentences['door']['wrong']

type Typing = { where: Where; street: string | null; wrong: DoorFaults }
type Placed = { ok: true; where: Where & { point: Door['point'] } } | Exclude<DoorRead, { ok: true }>

export async function placeDoor(
  db: Db,
  typed: Typed,
  { where: { address, postcode, town }, street, wrong }: Typing,
): Promise<Placed> {
  const where = { address, postcode, town }
  const read = (await hasAddresses(db)) && (await readAddress(db, typed, 'address', [postcode, town]))
  if (read && read.ok && read.address.of === 'door') {
    const { postcode: published, ...door } = read.address
    const found = { address: door.address, town: door.town, postcode: published || postcode }
    return { ok: true, where: { ...found, point: pointOf(read.address) } }
  }
  const [name = '', chosenTown = town] = (street ?? '').split('|')
  const point =
    (read && read.ok ? pointOf(read.address) : await pointOfAddress(db, address, town)) ??
    (street ? await pointOfAddress(db, name, chosenTown) : undefined)
  if (point) return { ok: true, where: { ...where, point } }
  const near = read && !read.ok ? read.several : []
  if (near.length > 0)
    return {
      ok: false,
      errors: { street: wrong.several },
      streets: near.map((one) => ({ name: one.address, town: one.town })),
      several: near,
    }
  const sentence = street ? wrong.street : wrong.unknownStreet
  return { ok: false, errors: { street: sentence }, streets: await streetsOfTown(db, town) }
}
