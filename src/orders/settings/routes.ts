import { requireOperator, type Operating } from '#market'
import { writePrice } from '#platform/i18n'
import { readEuros } from '#platform/sheets'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  newSite,
  readForm,
  sayNext,
  seen,
  type Ask,
  type Typed,
} from '#platform/web'
import { decideSettings, versionOfSettings } from './decide-settings.ts'
import { settingsPage } from './page.tsx'
import { decisionsOf, readSettings } from './store.ts'

const HERE = '/marche/gestion/livraison'

/** What bringing costs: decided by whoever runs the market. */
export const settingsSite = newSite().get(HERE, ask).post(HERE, keep)

async function ask(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { deliveryCents, freeFromCents, pickup } = await readSettings(c.var.db, operating.market.id)
  const free = freeFromCents === null ? '' : writePrice(freeFromCents)
  return show(c, operating, { fee: writePrice(deliveryCents), freeFrom: free, pickup })
}

const show = async (c: Ask, operating: Operating, typed: Typed, errors: Record<string, string> = {}) =>
  settingsPage(c, {
    operating,
    version: versionOfSettings(await readSettings(c.var.db, operating.market.id)),
    typed,
    errors,
    decisions: await decisionsOf(c.var.db, operating.market.id),
  })

/** In cents; undefined when it is no amount, or one that nobody asks. */
function centsIn(text: string): number | undefined {
  const read = readEuros(text)
  return read.ok && read.value >= 0 && read.value < 100_000 ? read.value : undefined
}

const form = field.form({
  fee: field.text(10, 'Donnez un montant. Exemple : 4,90'),
  freeFrom: field.optionalText(10),
  pickup: field.oneOf(['yes', 'no'], 'Dites si l’on peut venir chercher.'),
  ...seen,
})

async function keep(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { actor, market, at } = operating
  const read = await readForm(c, form)
  if (!read.ok) return show(c, operating, read.typed, read.errors)
  const { fee, freeFrom, pickup, seen: was } = read.value
  const deliveryCents = centsIn(fee)
  const freeFromCents = freeFrom === null ? null : centsIn(freeFrom)
  if (deliveryCents === undefined || deliveryCents > 5000)
    return show(c, operating, read.typed, { fee: 'Donnez un montant de 0 à 50 €. Exemple : 4,90' })
  if (freeFromCents === undefined || freeFromCents === 0)
    return show(c, operating, read.typed, { freeFrom: 'Donnez un montant. Exemple : 60' })
  const settings = { deliveryCents, freeFromCents, pickup }
  const what = { marketId: market.id, settings, seen: was ?? '', by: actor.personId }
  const decided = await decideSettings(c.var.db, what, c.var.now)
  if (!decided.ok) return show(c, operating, read.typed, { seen: CHANGED_MEANWHILE })
  sayNext(c, 'C’est enregistré : les paniers en tiennent compte dès maintenant')
  return goTo(c, at(HERE))
}
