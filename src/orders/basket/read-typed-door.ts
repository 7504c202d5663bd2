import { readDoor, type Door } from '#delivery'
import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import { waySentences, type WaySentences } from '../words/door.ts'
import { refuseTown } from './refuse-town.ts'

const doorForm = ({ wrong }: WaySentences) =>
  field.form({
    recipientName: field.text(120, wrong.name),
    phone: field.optionalText(40),
    email: field.optionalEmail(wrong.email),
    address: field.text(160, wrong.address),
    postcode: field.text(5, wrong.postcode),
    town: field.text(80, wrong.town),
    floor: field.whole(0, 60, wrong.floor),
    lift: field.oneOf(['yes', 'no', 'unknown'], wrong.lift),
    words: field.optionalText(300),
  })

type Streets = { name: string; town: string }[]
type TypedDoor =
  | { ok: true; door: Door }
  | { ok: false; errors: Record<string, string>; streets?: Streets | undefined }

/** What was typed of a door, or what is wrong with it in the language of who typed it; a town where no bike goes is said first. */
export async function readTypedDoor(db: Db, typed: Typed, language: Language): Promise<TypedDoor> {
  const { wrong } = waySentences.says[language]
  const refused = async (errors: Record<string, string>, streets?: Streets): Promise<TypedDoor> => {
    const town = await refuseTown(db, typed, language)
    return town ? { ok: false, errors: { address: town } } : { ok: false, errors, streets }
  }
  const checked = checkForm(doorForm(waySentences.says[language]), typed, language)
  if (!checked.ok) return refused(checked.errors)
  const { postcode, phone, email } = checked.value
  if (!/^\d{5}$/.test(postcode)) return refused({ postcode: wrong.postcodeDigits })
  if (phone !== null && !readPhone(phone).ok) return refused({ phone: wrong.phone })
  const read = await readDoor(db, typed)
  if (!read.ok)
    return refused(
      {
        ...read.errors,
        street: wrong[read.several ? 'several' : typed['street'] ? 'street' : 'unknownStreet'],
      },
      read.streets,
    )
  return phone || email ? read : { ok: false, errors: { phone: wrong.reach } }
}
