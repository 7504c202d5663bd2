import { colds } from '#delivery'
import { readPhone } from '#platform/sheets'
import { CHANGED_MEANWHILE, field, goTo, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import { changeShop } from './change-shop.ts'
import { keepPicture, pictureSentences } from '../picture/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { presentationPage } from './presentation-page.tsx'
import { seenIn, asItIs } from './read-again.ts'

const presentForm = field.form({
  story: field.optionalText(600),
  phone: field.optionalText(30),
  colds: field.texts(20),
})

export async function present(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readFormWithFiles(c, presentForm)
  const again = (errors: Record<string, string>) => presentationPage(c, merchant, read.typed, errors)
  if (!read.ok) return again(read.errors)
  const { story, phone: written, colds: ticked } = read.value
  const phone = written ? readPhone(written) : undefined
  if (phone && !phone.ok) return again({ phone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 20 00' })
  const [photo] = read.files['photo'] ?? []
  const kept = photo ? await keepPicture(c.var.ground, photo, c.var.now) : undefined
  if (kept && !kept.ok) return again({ photo: pictureSentences[kept.refusal] })
  const said = {
    story: story ?? '',
    phone: phone?.ok ? phone.value : null,
    colds: colds.filter((one) => one === 'ambient' || ticked.includes(one)),
  }
  const changed = await changeShop(
    c.var.db,
    merchant.id,
    (before) => ({ ...before, ...said, pictureId: kept?.id ?? before.pictureId }),
    { ...hand, form: 'presentation', seen: seenIn(read.typed) },
  )
  if (!changed.ok)
    return presentationPage(c, await asItIs(c, merchant), read.typed, { seen: CHANGED_MEANWHILE })
  sayNext(c, 'C’est enregistré')
  return goTo(c, shopAddress('/presentation', merchant))
}
