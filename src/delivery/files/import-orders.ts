import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import {
  eachOf,
  FileRefused,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import type { Day } from '#platform/time'
import { catchUp } from '../slots/door.ts'
import { hubFor, runsBikes } from '../access.ts'
import { doubtsOfHub } from './doubt-store.ts'
import { asOrderLine, orderColumns, type OrderLine } from './order-line.ts'
import { placeByAddresses } from '../addresses/door.ts'
import { importOne } from './import-order.ts'

/** Orders to deliver, one line for each product: the lines of one number are one order, and those of one SIRET one shop. */
export const ordersImporter: Importer<Actor> = {
  kind: 'orders',
  title: 'Commandes à livrer',
  verb: 'Importer des commandes',
  hint: 'Une ligne par produit. Les colis sont attendus une demi-heure avant le créneau.',
  columns: orderColumns,
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsBikes,
  answersAt: async () => ({ href: '/livraisons/a-verifier', title: 'À vérifier' }),
  sumUp: (answers) => writeCount(new Set(answers.map(({ label }) => label)).size, 'commande'),
  run: importOrders,
}

async function importOrders(
  tx: Tx,
  given: { lines: Line[] },
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const { by, now } = context
  const hub = await hubFor(tx, by)
  if (!hub) throw new FileRefused('Aucun dépôt de vélos n’est le vôtre.')
  const asked = await doubtsOfHub(tx, hub.id)
  const answers: Outcome[] = []
  const days = new Set<Day>()
  const orders = byOrder(given.lines, answers)
  context.passed?.(answers.length)
  for (const lines of eachOf(orders, context, ({ length }) => length))
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
