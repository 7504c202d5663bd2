import { CHANGED_MEANWHILE, field, readFormWithFiles, seen, type Ask, type Typed } from '#platform/web'
import { changeProduct } from './change-product.ts'
import { judgeEan } from '../draft/door.ts'
import type { Hand } from '../hand.ts'
import { keepPicture, pictureSentences } from '../picture/door.ts'
import type { Product } from '../product.ts'

const form = field.form({
  name: field.text(80, 'Donnez-lui un nom.'),
  description: field.optionalText(1000),
  ean: field.optionalText(20),
  lead: field.whole(0, 60),
  weight: field.optionalText(8),
  ...seen,
})

type Described = { ok: true } | { ok: false; typed: Typed; errors: Record<string, string> }

/** Reads the form of the name and writes what it says. */
export async function describeProduct(c: Ask, product: Product, hand: Hand): Promise<Described> {
  const read = await readFormWithFiles(c, form)
  const refuse = (errors: Record<string, string>): Described => ({ ok: false, typed: read.typed, errors })
  if (!read.ok) return refuse(read.errors)
  const { name, description, ean, lead, weight } = read.value
  const carried_g = weight ? Number(weight) : null
  if (carried_g !== null && !(Number.isInteger(carried_g) && carried_g > 0 && carried_g <= 50_000))
    return refuse({ weight: 'Écrivez des grammes : un nombre de 1 à 50 000.' })
  if (judgeEan(ean) === 'wrong' && ean !== product.ean)
    return refuse({ ean: 'Ce code-barres est faux : un chiffre a été mal lu.' })
  const [photo] = read.files['photo'] ?? []
  const kept = photo ? await keepPicture(c.var.ground, photo, c.var.now) : undefined
  if (kept && !kept.ok) return refuse({ photo: pictureSentences[kept.refusal] })
  const changed = await changeProduct(
    c.var.db,
    product.id,
    (before) => ({
      ...before,
      name,
      words: description ?? '',
      ean,
      leadDays: lead,
      carried_g,
      pictureId: kept?.id ?? before.pictureId,
    }),
    { ...hand, form: 'words', seen: read.value.seen ?? '' },
  )
  return changed.ok ? { ok: true } : refuse({ seen: CHANGED_MEANWHILE })
}
