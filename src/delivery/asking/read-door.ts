import type { Db } from '#platform/db'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import { type DoorRead, placeDoor } from './place-typed-door.ts'

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
