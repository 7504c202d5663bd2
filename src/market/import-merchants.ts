import { randomUUID } from 'node:crypto'
import { insertOrganisation, organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { Given, ImportContext, Importer, Line, Outcome } from '#platform/imports'
import { freeSlug } from './free-slug.ts'
import { ownMarkets, runsMarket } from './keeper.ts'
import { changeMarket, insertMarket, marketSlugsLike, readMarket, type Market } from './market-store.ts'
import { marketOfFile } from './market-of-file.ts'
import { keepList, listLineOf, organisationLike } from './merchant-list-store.ts'
import { merchantColumns, readMerchantLine, type MerchantLine, type MerchantRow } from './merchant-line.ts'
import { merchantSlugsLike, merchantsOf, saveMerchant } from './merchant-store.ts'
import { otherShop, sameShops } from './merchant-twins.ts'
import { streetOf, type Merchant } from './merchant.ts'

/** The shops of a town, one line each. What a shop changed on its own screen since stays, unless the list changed it too. */
export const merchantsImporter: Importer<Actor> = {
  kind: 'merchants',
  title: 'Commerçants du marché',
  hint: 'Une ligne par commerce : SIRET, enseigne, adresse, horaires, commission, froid, TVA.',
  columns: merchantColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsMarket,
  answersAt: () => '/marche/gestion',
  run: async (tx, given, context) => {
    const market = await marketFor(tx, context, given)
    const answers: Outcome[] = []
    const twin = sameShops()
    for (const line of given.lines) answers.push(await importLine(tx, market, line, { ...context, twin }))
    await changeMarket(tx, market.id)
    return answers
  },
}

/** The market of whoever imports; the first list of shops opens it. */
async function marketFor(
  tx: Db,
  { by, now }: Pick<ImportContext<Actor>, 'by' | 'now'>,
  { name, lines }: Pick<Given, 'name' | 'lines'>,
): Promise<Omit<Market, 'version'>> {
  const found = marketOfFile(await ownMarkets(tx, by), name)
  if (found) return found
  const [organisationId = ''] = organisationsOf(by, 'technical supervisor', 'direction')
  const town = lines.find((one) => one.cells['town'])?.cells['town'] ?? ''
  const slug = await freeSlug(town, (base) => marketSlugsLike(tx, base))
  const market = { id: randomUUID(), organisationId, slug, name: `Le marché de ${town}`, town }
  await insertMarket(tx, market, now)
  return market
}

async function importLine(
  tx: Db,
  market: Omit<Market, 'version'>,
  { line, cells, wrongWidth }: Line,
  { now, twin }: ImportContext<Actor> & { twin: ReturnType<typeof sameShops> },
): Promise<Outcome> {
  const row = rowOf(cells)
  const became = (what: Outcome['what'], why?: string): Outcome => ({
    line,
    label: row.name,
    what,
    ...(why ? { why } : {}),
  })
  if (wrongWidth) return became('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  const read = readMerchantLine(row)
  if (!read.ok) return became('refused', read.why)
  const judged = twin(line, row, read.value)
  if (judged) return became(judged.what, judged.why)
  const organisation = await organisationOf(tx, read.value, now)
  if (!organisation) return became('refused', 'Un autre organisme porte déjà ce nom, avec un autre SIRET.')
  const { id: organisationId, foundBy } = organisation
  const [known] = await merchantsOf(tx, [organisationId])
  const before = known && (await listLineOf(tx, known.id))
  const other = known && otherShop(known, before, read.value, foundBy)
  if (other) return became('refused', other)
  if (known && known.marketId !== market.id) return became('refused', await elsewhere(tx, known))
  const merged = known
    ? merge(known, read.value, before, row)
    : await opened(tx, market, organisationId, read.value)
  const same = known !== undefined && JSON.stringify(merged) === JSON.stringify(known)
  if (!same) await saveMerchant(tx, merged, now)
  const operatorId = market.organisationId
  if (!known) await announce(tx, 'merchant opened', { organisationId, operatorId }, now)
  await keepList(tx, merged.id, row)
  const remarks = read.value.remarks.filter((one) => !one.startsWith('les horaires') || merged.hours === '')
  if (remarks.length > 0) return became('to check', `Gardé. À compléter : ${remarks.join(', ')}.`)
  return became(known ? (same ? 'unchanged' : 'updated') : 'created')
}

/** A shop sells on one market: its line says nothing on another. */
async function elsewhere(tx: Db, { name, marketId }: Merchant): Promise<string> {
  const market = await readMarket(tx, marketId)
  return `« ${name} » vend déjà sur un autre marché : ${market?.name ?? ''}.`
}

const rowOf = (cells: Record<string, string>): MerchantRow => ({
  siret: cells['siret'] ?? '',
  name: cells['name'] ?? '',
  sector: cells['sector'] ?? '',
  address: cells['address'] ?? '',
  postcode: cells['postcode'] ?? '',
  town: cells['town'] ?? '',
  phone: cells['phone'] ?? '',
  hours: cells['hours'] ?? '',
  commission: cells['commission'] ?? '',
  colds: cells['colds'] ?? '',
  franchise: cells['franchise'] ?? '',
})

type Found = { id: string; foundBy: 'SIRET' | 'name' }

/** The body behind a line. Undefined when one of another SIREN has its name already: nobody can tell which. */
async function organisationOf(tx: Db, line: MerchantLine, now: Date): Promise<Found | undefined> {
  const found = await organisationLike(tx, line)
  const isOther = found?.siret && line.siret && found.siret !== line.siret
  if (isOther && found.siret?.slice(0, 9) !== line.siret?.slice(0, 9)) return undefined
  if (found && !isOther)
    return { id: found.id, foundBy: found.siret !== null && found.siret === line.siret ? 'SIRET' : 'name' }
  const { siret, town, phone } = line
  // a name is that of one body: another establishment of the same SIREN says where it is
  const name = isOther ? `${line.name}, ${line.address}` : line.name
  if (isOther && (await organisationLike(tx, { siret: null, name }))) return undefined
  const organisation = { id: randomUUID(), name, kind: 'shop' as const, siret, town, phone, email: null }
  await insertOrganisation(tx, organisation, now)
  return { id: organisation.id, foundBy: 'SIRET' }
}

async function opened(
  tx: Db,
  market: Omit<Market, 'version'>,
  organisationId: string,
  { remarks: _remarks, siret: _siret, ...line }: MerchantLine,
): Promise<Merchant> {
  return {
    id: randomUUID(),
    marketId: market.id,
    organisationId,
    slug: await freeSlug(line.name, (base) => merchantSlugsLike(tx, base)),
    story: '',
    street: streetOf(line.address),
    away: null,
    pictureId: null,
    drawing: null,
    ...line,
  }
}

/** What the list says otherwise than its last version; the rest is the shop's own word. */
function merge(
  known: Merchant,
  line: MerchantLine,
  before: Record<string, string> | undefined,
  row: MerchantRow,
): Merchant {
  const changed = (key: keyof MerchantRow) => before?.[key] !== row[key]
  const merged = { ...known }
  if (changed('name')) merged.name = line.name
  if (changed('sector')) merged.sector = line.sector
  if (changed('address')) {
    merged.address = line.address
    merged.street = streetOf(line.address)
  }
  if (changed('postcode')) merged.postcode = line.postcode
  if (changed('town')) merged.town = line.town
  if (changed('phone')) merged.phone = line.phone ?? known.phone
  if (changed('hours')) merged.hours = line.hours || known.hours
  if (changed('commission')) merged.commission_bp = line.commission_bp
  if (changed('colds')) merged.colds = line.colds
  if (changed('franchise')) merged.vat = line.vat
  return merged
}
