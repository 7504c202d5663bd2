import type { Db } from '#platform/db'
import { ourDigits } from '#platform/i18n'
import { readPhone } from '#platform/sheets'
import { checkForm, field, type Typed } from '#platform/web'
import { hasAddresses, readAddress, type Address } from '#territory'
import type { SaidPlace } from './said-place.ts'
import type { Hub } from '../hub.ts'
import type { Point } from '../order.ts'
import type { Place } from '../place.ts'
import { readPoint } from './read-point.ts'
import { FAR_ADDRESS, isFar } from './too-far.ts'
import { pointOf } from '../addresses/door.ts'

const placeForm = field.form({
  name: field.text(160, 'Donnez un nom.'),
  phone: field.optionalText(40),
  address: field.text(160, 'Donnez le numéro et la rue.'),
  postcode: field.text(5, 'Donnez le code postal.').transform(ourDigits),
  town: field.text(80, 'Donnez la commune.'),
  visitMinutes: field.whole(0, 60),
  own: field.ticked(),
})

export type PlaceRead =
  | { ok: true; said: SaidPlace }
  | {
      ok: false
      errors: Record<string, string>
      several?: Address[]
      /** Asks for a street or two numbers: no imported address is like this one. */
      byHand?: boolean
    }

type PostalAddress = { address: string; postcode: string; town: string }

/** Reads the form of a place of this hub, new or `known`: what is said of it, or one sentence for each field. */
export async function readPlaceForm(db: Db, typed: Typed, hub: Hub, known?: Place): Promise<PlaceRead> {
  const form = checkForm(placeForm, typed)
  if (!form.ok) return form
  const { visitMinutes, phone, ...said } = form.value
  const number = phone === null ? null : readPhone(phone)
  if (number && !number.ok)
    return { ok: false, errors: { phone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 30 02' } }
  const found = await placeIt(db, typed, { hub, said, known })
  if (!found.ok) return found
  const { point, ...words } = found
  return {
    ok: true,
    said: { ...said, ...words, phone: number?.value ?? null, visit_s: visitMinutes * 60, point },
  }
}

type Found = ({ ok: true; point: SaidPlace['point'] } & PostalAddress) | Exclude<PlaceRead, { ok: true }>

async function placeIt(
  db: Db,
  typed: Typed,
  { hub, said, known }: { hub: Point; said: PostalAddress; known: Place | undefined },
): Promise<Found> {
  const { address, postcode, town } = said
  if (typed['byHand'] || !(await hasAddresses(db))) {
    const read = await readPoint(db, typed, hub)
    return read.ok ? { ok: true, point: read.point, address, postcode, town } : { ...read, byHand: true }
  }
  if (known?.point && known.address === address && known.town === town)
    return { ok: true, point: known.point, address, postcode, town }
  const read = await readAddress(db, typed, 'address', [postcode, town])
  if (!read.ok)
    return {
      ok: false,
      errors: { address: read.sentence },
      several: read.several,
      byHand: read.several.length === 0,
    }
  const point = pointOf(read.address)
  if (isFar(point, hub)) return { ok: false, errors: { address: FAR_ADDRESS } }
  // the middle of a street stands for a number that nobody published: the words stay as they were typed
  const words = point.from === 'address' ? read.address : said
  return { ok: true, point, address: words.address, postcode: words.postcode || postcode, town: words.town }
}
