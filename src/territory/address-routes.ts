import { isStaff, requireActor } from '#people'
import { countTry, newSite, notFound, type Ask } from '#platform/web'
import { ADDRESSES } from './address-field.tsx'
import { labelOf } from './address.ts'
import { findAddresses } from './find-addresses.ts'

/** Addresses for who types one: those who work here, and nobody else. */
export const addressSite = newSite().get(ADDRESSES, search)

/** Somebody who types fast asks four times a second; a program would ask more. */
const KINDLY = { max: 240, seconds: 60 }

async function search(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!isStaff(actor)) throw notFound()
  const { db, now } = c.var
  if (!(await db.transaction((tx) => countTry(tx, `addresses ${actor.personId}`, KINDLY, now))))
    return c.json([], 429)
  const typed = (c.req.query('q') ?? '').replaceAll('\u0000', '')
  const found = typed.trim().length < 2 ? [] : await findAddresses(db, typed)
  return c.json(
    found.map(({ of, address, postcode, town }) => ({
      label: labelOf({ address, postcode, town }),
      address,
      postcode,
      town,
      middle: of === 'street',
    })),
  )
}
