import type { Db } from '#platform/db'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import { hasAddresses, readAddress, type Address } from '#territory'
import type { Door } from '../order.ts'
import { streetsOfTown, pointOf, pointOfAddress } from '../addresses/door.ts'

const form = field.form({
  recipientName: field.text(120, 'Donnez le nom de la personne.'),
  phone: field.optionalText(40),
  email: field.optionalEmail(),
  address: field.text(160, 'Donnez le numéro et la rue.'),
  postcode: field.text(5, 'Donnez le code postal.'),
  town: field.text(80, 'Donnez la commune.'),
  street: field.optionalText(200),
  floor: field.whole(0, 60),
  lift: field.oneOf(['yes', 'no', 'unknown']),
  words: field.optionalText(300),
})

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

/**
 * Reads a door. An address is placed where its commune published it, or by its street when some door of it is known; else the nearest one
 * is asked for, and the address stays as it was typed.
 */
export async function readDoor(db: Db, typed: Typed): Promise<DoorRead> {
  const read = checkForm(form, typed)
  if (!read.ok) return read
  const { street, phone, words, ...said } = read.value
  if (!/^\d{5}$/.test(said.postcode))
    return { ok: false, errors: { postcode: 'Un code postal a cinq chiffres.' } }
  const number = phone === null ? null : readPhone(phone)
  if (number && !number.ok)
    return { ok: false, errors: { phone: 'Ce numéro n’est pas complet. Exemple : 06 39 98 31 00' } }
  const placed = await placeDoor(db, typed, said, street)
  if (!placed.ok) return placed
  return { ok: true, door: { ...said, ...placed.where, phone: number?.value ?? null, words: words ?? '' } }
}

type Where = Pick<Door, 'address' | 'postcode' | 'town'>
type Placed = { ok: true; where: Where & { point: Door['point'] } } | Exclude<DoorRead, { ok: true }>

async function placeDoor(
  db: Db,
  typed: Typed,
  { address, postcode, town }: Where,
  street: string | null,
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
      errors: { street: 'Choisissez l’adresse dans la liste, ou corrigez-la.' },
      streets: near.map((one) => ({ name: one.address, town: one.town })),
      several: near,
    }
  const sentence = street
    ? 'Choisissez une rue dans la liste.'
    : 'Cette rue n’est pas encore connue ici. Choisissez la rue la plus proche.'
  return { ok: false, errors: { street: sentence }, streets: await streetsOfTown(db, town) }
}
