import { colds } from '#delivery'
import { readPhone } from '#platform/sheets'
import { CHANGED_MEANWHILE, field, goTo, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import { changeShop } from './change-shop.ts'
import { keepPhoto, photoOf, pictureSentences } from '../picture/door.ts'
import type { Merchant } from '../merchant.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { presentationPage } from './presentation-page.tsx'
import { seenIn, asItIs } from './read-again.ts'

const presentForm = field.form({
  story: field.optionalText(600),
  phone: field.optionalText(30),
  colds: field.texts(20),
  mediatorName: field.optionalText(120),
  mediatorAddress: field.optionalText(300),
})

export async function present(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readFormWithFiles(c, presentForm)
  const photoForm = { formId: merchant.id, by: hand.by }
  const photo = await photoOf(c.var.ground, photoForm, read.files['photo']?.[0], hand.now)
  const again = async (errors: Record<string, string>) =>
    presentationPage(c, await asItIs(c, merchant), {
      typed: read.typed,
      errors: photo.ok ? errors : { ...errors, photo: pictureSentences[photo.refusal] },
      kept: photo.ok && photo.id !== null,
    })
  if (!read.ok) return again(read.errors)
  const { story, phone: written, colds: ticked, mediatorName, mediatorAddress } = read.value
  if (mediatorName && !mediatorAddress)
    return again({ mediatorAddress: 'Dites où lui écrire : adresse, site.' })
  if (mediatorAddress && !mediatorName) return again({ mediatorName: 'Dites son nom.' })
  const phone = written ? readPhone(written) : undefined
  if (phone && !phone.ok) return again({ phone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 20 00' })
  if (!photo.ok) return again({})
  const said = {
    story: story ?? '',
    phone: phone?.ok ? phone.value : null,
    mediator: mediatorName && mediatorAddress ? { name: mediatorName, address: mediatorAddress } : null,
    colds: colds.filter((one) => one === 'ambient' || ticked.includes(one)),
  }
  const changed = await c.var.db.transaction(async (tx) => {
    const kept = await keepPhoto(tx, photoForm, hand.now)
    if (!kept.ok) return kept
    const change = (before: Merchant) => ({ ...before, ...said, pictureId: kept.id ?? before.pictureId })
    return changeShop(tx, merchant.id, change, { ...hand, form: 'presentation', seen: seenIn(read.typed) })
  })
  if (!changed.ok)
    return again(
      changed.refusal === 'file gone'
        ? { photo: pictureSentences['file gone'] }
        : { seen: CHANGED_MEANWHILE },
    )
  sayNext(c, 'C’est enregistré')
  return goTo(c, shopAddress('/presentation', merchant))
}
