import { field, readForm, seen, type Ask, type Typed } from '#platform/web'
import { vatNumberOf, type Billing } from './billing.ts'
import { readIdentity } from './read-identity.ts'

const schema = field.form({
  ...seen,
  vat: field.oneOf(['liable', 'franchise'], 'Dites si la TVA est facturée.'),
})

type ReadBilling =
  | { ok: true; billing: Billing; seen: string; typed: Typed }
  | { ok: false; errors: Record<string, string>; typed: Typed }

/** Who an invoice names, as the form says it. Who charges VAT and gives no number has the one of its SIRET. */
export async function readBillingForm(c: Ask): Promise<ReadBilling> {
  const form = await readForm(c, schema)
  const { typed } = form
  const franchise = typed['vat'] === 'franchise'
  const read = readIdentity(franchise ? { ...typed, vatNumber: '' } : typed)
  const errors = { ...(form.ok ? {} : form.errors), ...(read.ok ? {} : read.errors) }
  if (!form.ok || !read.ok) return { ok: false, errors, typed }
  const { vat } = form.value
  const vatNumber = franchise ? null : (read.vatNumber ?? vatNumberOf(read.identity.siret))
  return { ok: true, billing: { ...read.identity, vat, vatNumber }, seen: form.value.seen ?? '', typed }
}
