import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { FileRefused, type ImportContext, type Importer, type Line, type Outcome } from '#platform/imports'
import { parisDay, type Day } from '#platform/time'
import { catchUp } from '../slots/door.ts'
import { hubFor, runsBikes } from '../access.ts'
import { askDoubt, doubtsOfHub, dropDoubt, type Doubt } from './doubt-store.ts'
import { readFileOrder } from './read-file-order.ts'
import type { Hub } from '../hub.ts'
import { keepFileOrder } from './keep-file-order.ts'
import { asOrderLine, keys, orderColumns, type OrderLine } from './order-line.ts'
import { placeByAddresses } from '../addresses/door.ts'

/** Orders to deliver, one line for each product: the lines of one number are one order, and those of one SIRET one shop. */
export const ordersImporter: Importer<Actor> = {
  kind: 'orders',
  title: 'Commandes à livrer',
  hint: 'Une ligne par produit. Les colis sont attendus une demi-heure avant le créneau.',
  columns: orderColumns,
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsBikes,
  answersAt: () => '/livraisons/a-verifier',
  sumUp: (answers) => writeCount(new Set(answers.map(({ label }) => label)).size, 'commande'),
  run: importOrders,
}

async function importOrders(
  tx: Db,
  given: { lines: Line[] },
  { by, now }: ImportContext<Actor>,
): Promise<Outcome[]> {
  const hub = await hubFor(tx, by)
  if (!hub) throw new FileRefused('Aucun dépôt de vélos n’est le vôtre.')
  const asked = await doubtsOfHub(tx, hub.id)
  const answers: Outcome[] = []
  const days = new Set<Day>()
  for (const lines of byOrder(given.lines, answers))
    answers.push(...(await importOne(tx, lines, { hub, by: by.personId, now, asked, days })))
  await placeByAddresses(tx, hub.id)
  for (const day of days) await catchUp(tx, { hub, day, by: by.personId, at: now })
  return answers
}

/** The lines of each order, in the order of the file; a line without a number, or shifted, is refused at once. */
function byOrder(lines: readonly Line[], answers: Outcome[]): OrderLine[][] {
  const orders = new Map<string, OrderLine[]>()
  for (const one of lines) {
    const line = asOrderLine(one)
    const { reference, client } = line.cells
    const why = one.wrongWidth
      ? 'Cette ligne n’a pas autant de cases que les titres : une valeur a pu glisser.'
      : reference === '' || reference.length > 60
        ? 'Le numéro de la commande manque, ou il est trop long.'
        : client === '' || line.cells.address === ''
          ? 'Le client ou l’adresse manque.'
          : undefined
    if (why) answers.push({ line: line.line, label: reference, what: 'refused', why: typo(why) })
    else orders.set(reference, [...(orders.get(reference) ?? []), line])
  }
  return [...orders.values()]
}

type Importing = { hub: Hub; by: string; now: Date; asked: Map<string, Doubt>; days: Set<Day> }

async function importOne(
  tx: Db,
  lines: OrderLine[],
  { hub, by, now, asked, days }: Importing,
): Promise<Outcome[]> {
  const { reference, client } = lines[0]?.cells ?? { reference: '', client: '' }
  const answer = (what: Outcome['what'], why?: string) =>
    lines.map(({ line }): Outcome => ({
      line,
      label: `${reference}, ${client}`,
      what,
      ...(why ? { why } : {}),
    }))
  const doubt = asked.get(reference)
  if (doubt?.answer === 'left out' && sameLines(doubt.lines, lines)) return answer('unchanged')
  const read = readFileOrder(lines, doubt?.mended ?? {})
  if (!read.ok) {
    await askDoubt(tx, { id: randomUUID(), hubId: hub.id, reference, lines, ...read }, by, now)
    return answer('to check', typo(`${read.why} La commande est gardée : dites comment la livrer.`))
  }
  if (doubt && doubt.answer === null) await dropDoubt(tx, hub.id, reference)
  const kept = await keepFileOrder(tx, read.order, { hub, now, by })
  if (kept.what === 'refused') return answer('refused', refusals[kept.why])
  if (kept.what !== 'unchanged' && kept.day >= parisDay(now)) days.add(kept.day)
  if (!kept.placed)
    return answer('to check', 'L’adresse n’est pas sur la carte. La commande est gardée : placez-la.')
  return answer(kept.what)
}

const refusals = {
  'already collected':
    'Cette commande est déjà sur un vélo : ce qui a changé dans le fichier n’est pas pris.',
  'not from a file': 'Ce numéro est déjà celui d’une livraison demandée ici.',
  cancelled: 'Cette commande a été annulée ici : ce qui a changé dans le fichier n’est pas pris.',
}

// Read through the same names in both: jsonb alone changes the order of keys.
const cellsOf = (lines: readonly OrderLine[] | null) =>
  JSON.stringify(lines?.map(({ cells }) => keys.map((key) => cells[key])))
const sameLines = (one: readonly OrderLine[] | null, other: readonly OrderLine[]) =>
  cellsOf(one) === cellsOf(other)
