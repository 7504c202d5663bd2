import { colds } from '#delivery'
import { readPhone } from '#platform/sheets'
import { field, goTo, readFormWithFiles, sayNext, speak, type Ask } from '#platform/web'
import { changeShop } from './change-shop.ts'
import { keepingSentences, shelfSentences } from '../keeping/door.ts'
import { keepPhoto, photoOf } from '../picture/door.ts'
import type { Merchant } from '../merchant.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { presentationPage } from './presentation-page.tsx'
import { seenIn, asItIs } from './read-again.ts'

const presentForm = (emailWrong: string) =>
  field.form({
    story: field.optionalText(600),
    phone: field.optionalText(30),
    email: field.optionalEmail(emailWrong),
    colds: field.texts(20),
    mediatorName: field.optionalText(120),
    mediatorAddress: field.optionalText(300),
  })

export async function present(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const { look, changed: changedBy, saved } = speak(c, keepingSentences)
  const { photo: wrongPhoto } = speak(c, shelfSentences).wrong
  const read = await readFormWithFiles(c, presentForm(look.emailWrong))
  const photoForm = { formId: merchant.id, by: hand.by }
  const photo = await photoOf(c.var.ground, photoForm, read.files['photo']?.[0], hand.now)
  const again = async (errors: Record<string, string>) =>
    presentationPage(c, await asItIs(c, merchant), {
      typed: read.typed,
      errors: photo.ok ? errors : { ...errors, photo: wrongPhoto[photo.refusal] },
      kept: photo.ok ? photo.id : null,
    })
  if (!read.ok) return again(read.errors)
  const { story, phone: written, email, colds: ticked, mediatorName, mediatorAddress } = read.value
  if (mediatorName && !mediatorAddress) return again({ mediatorAddress: look.mediatorAddressNeeded })
  if (mediatorAddress && !mediatorName) return again({ mediatorName: look.mediatorNeeded })
  const phone = written ? readPhone(written) : undefined
  if (phone && !phone.ok) return again({ phone: look.phoneWrong })
  if (!photo.ok) return again({})
  const said = {
    story: story ?? '',
    phone: phone?.ok ? phone.value : null,
    email,
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
    return again(changed.refusal === 'file gone' ? { photo: wrongPhoto['file gone'] } : { seen: changedBy })
  sayNext(c, saved)
  return goTo(c, shopAddress('/presentation', merchant))
}
