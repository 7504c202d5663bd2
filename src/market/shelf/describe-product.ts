import { field, readFormWithFiles, seen, speak, type Ask, type Typed } from '#platform/web'
import { changeProduct } from './change-product.ts'
import { judgeEan } from '../draft/door.ts'
import type { PictureId } from '../ids.ts'
import type { Hand } from '../hand.ts'
import { shelfSentences, type ShelfSentences } from '../keeping/door.ts'
import { keepPhoto, photoOf } from '../picture/door.ts'
import type { Goods, Product } from '../product.ts'

const form = ({ wrong }: ShelfSentences) =>
  field.form({
    name: field.text(80, wrong.name),
    description: field.optionalText(1000),
    ean: field.optionalText(20),
    lead: field.whole(0, 60, wrong.lead),
    weight: field.optionalText(8),
    ...seen,
  })

type Described =
  | { ok: true }
  | { ok: false; typed: Typed; errors: Record<string, string>; kept: PictureId | null }

/** Reads the form of the name and writes what it says. */
export async function describeProduct(c: Ask, product: Product, hand: Hand): Promise<Described> {
  const say = speak(c, shelfSentences)
  const { wrong } = say
  const read = await readFormWithFiles(c, form(say))
  const photoForm = { formId: product.id, by: hand.by }
  const photo = await photoOf(c.var.ground, photoForm, read.files['photo']?.[0], hand.now)
  const refuse = (errors: Record<string, string>): Described => ({
    ok: false,
    typed: read.typed,
    errors: photo.ok ? errors : { ...errors, photo: wrong.photo[photo.refusal] },
    kept: photo.ok ? photo.id : null,
  })
  if (!read.ok) return refuse(read.errors)
  const { name, description, ean, lead, weight } = read.value
  const carried_g = weight ? Number(weight) : null
  if (carried_g !== null && !(Number.isInteger(carried_g) && carried_g > 0 && carried_g <= 50_000))
    return refuse({ weight: wrong.weight })
  if (judgeEan(ean) === 'wrong' && ean !== product.ean) return refuse({ ean: wrong.barcode })
  if (!photo.ok) return refuse({})
  const changed = await c.var.db.transaction(async (tx) => {
    const kept = await keepPhoto(tx, photoForm, hand.now)
    if (!kept.ok) return kept
    const pictureId = kept.id
    const said = { name, words: description ?? '', ean, leadDays: lead, carried_g }
    const change = (before: Goods) => ({ ...before, ...said, pictureId: pictureId ?? before.pictureId })
    return changeProduct(tx, product.id, change, { ...hand, form: 'words', seen: read.value.seen ?? '' })
  })
  if (changed.ok) return changed
  return refuse(
    changed.refusal === 'file gone' ? { photo: wrong.photo['file gone'] } : { seen: wrong.changed },
  )
}
