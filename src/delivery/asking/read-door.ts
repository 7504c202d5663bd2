import type { Db } from '#platform/db'
import { ourDigits } from '#platform/i18n'
import type { Language } from '#platform/languages'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import { type DoorFaults, type DoorRead, placeDoor } from './place-typed-door.ts'
import { askingSentences } from './words/sentences.ts'

const form = (wrong: DoorFaults) =>
  field.form({
    recipientName: field.text(120, wrong.name),
    phone: field.optionalText(40),
    email: field.optionalEmail(wrong.email),
    address: field.text(160, wrong.address),
    postcode: field.text(5, wrong.postcode).transform(ourDigits),
    town: field.text(80, wrong.town),
    street: field.optionalText(200),
    floor: field.whole(0, 60, wrong.floor),
    lift: field.oneOf(['yes', 'no', 'unknown'], wrong.lift),
    words: field.optionalText(300),
  })

/**
 * Reads a door. An address is placed where its commune published it, or by its street when some door of it is known; else the nearest one
 * is asked for, and the address stays as it was typed. What is wrong with a field is said in the language of who typed.
 */
export async function readDoor(db: Db, typed: Typed, language: Language): Promise<DoorRead> {
  const { wrong } = askingSentences.says[language].door
  const read = checkForm(form(wrong), typed, language)
  if (!read.ok) return read
  const { street, phone, words, ...said } = read.value
  if (!/^\d{5}$/.test(said.postcode)) return { ok: false, errors: { postcode: wrong.postcodeDigits } }
  const number = phone === null ? null : readPhone(phone)
  if (number && !number.ok) return { ok: false, errors: { phone: wrong.phone } }
  const placed = await placeDoor(db, typed, { where: said, street, wrong })
  if (!placed.ok) return placed
  return { ok: true, door: { ...said, ...placed.where, phone: number?.value ?? null, words: words ?? '' } }
}
