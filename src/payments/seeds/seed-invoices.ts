import { seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { addMonths, parisInstant } from '#platform/time'
import { insertBilling } from '../billing/door.ts'
import { writeInvoices } from '../invoice/write-invoices.ts'
import { monthOf } from '../statement/door.ts'
import { seededInvoiceId } from './seeded-payments.ts'
import { operatorId } from './seeded-market.ts'

const { ateliers, delplanque, saintPierre } = seededOrganisations

const town = { postcode: '62100', town: 'Calais', vat: 'liable' as const }

/** SIRET numbers that begin with 000 are nobody's. */
const billings = [
  {
    id: ateliers.id,
    billing: {
      ...town,
      name: 'Les Ateliers de la citoyenneté',
      siret: '00001009000017',
      address: '12 Rue de Valenciennes',
      vatNumber: 'FR18000010090',
    },
  },
  {
    id: delplanque.id,
    billing: {
      ...town,
      name: 'SARL Boulangerie Delplanque',
      siret: '00001010800017',
      address: '31 Rue Royale',
      vatNumber: 'FR72000010108',
    },
  },
  {
    id: saintPierre.id,
    billing: {
      ...town,
      name: 'EURL Crèmerie Saint-Pierre',
      siret: '00001011600010',
      address: '8 Boulevard Jacquard',
      vatNumber: 'FR96000010116',
    },
  },
]

/** Who the invoices of the demo name. */
export async function seedBillings(tx: Tx, at: Date): Promise<void> {
  for (const { id, billing } of billings) await insertBilling(tx, id, billing, null, at)
}

/** The commission of each month that is over, invoiced the first night of the next. */
export async function seedInvoices(tx: Tx, now: Date): Promise<void> {
  let n = 0
  const newInvoiceId = () => seededInvoiceId((n += 1))
  for (let back = -3; back <= 0; back += 1) {
    const at = parisInstant(addMonths(monthOf(now), back), '05:40')
    await writeInvoices(tx, operatorId, at < now ? at : now, newInvoiceId)
  }
}
