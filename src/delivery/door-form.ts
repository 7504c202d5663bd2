import type { Db } from '#platform/db'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import type { Door, Placed } from './order.ts'
import { pointOfStreet, streetsOfTown } from './place-store.ts'

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
  | { ok: false; errors: Record<string, string>; streets?: { name: string; town: string }[] }

/**
 * Reads a door. An address is placed by its street, when some door of it is known; else the nearest street is asked for, and the
 * address stays as it was typed.
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
  const point = await placeDoor(db, said, street)
  if (!point) {
    const sentence = street
      ? 'Choisissez une rue dans la liste.'
      : 'Cette rue n’est pas encore connue ici. Choisissez la rue la plus proche.'
    return { ok: false, errors: { street: sentence }, streets: await streetsOfTown(db, said.town) }
  }
  return { ok: true, door: { ...said, phone: number?.value ?? null, words: words ?? '', point } }
}

async function placeDoor(
  db: Db,
  { address, town }: { address: string; town: string },
  street: string | null,
): Promise<Placed | undefined> {
  const own = await pointOfStreet(db, address, town)
  const [name = '', chosenTown = town] = (street ?? '').split('|')
  return own ?? (street ? pointOfStreet(db, name, chosenTown) : undefined)
}
