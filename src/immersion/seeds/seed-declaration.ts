import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { markConfirmed, saveDeclaration } from '../declare/declaration-store.ts'
import type { DeclarationId } from '../ids.ts'

/** The one that the list of pages builds on. */
export const seededDeclaration = asId<DeclarationId>('00000000-0000-8000-8000-000000572001')

/** An employer that declared itself two hours ago, from its telephone: nobody has answered yet. */
export async function seedDeclaration(tx: Tx, now: Date): Promise<void> {
  const said = {
    siret: '00009000400011',
    name: 'Café de la Citadelle',
    address: '3 place Victor Hugo',
    postcode: '62000',
    town: 'Arras',
    activity: 'Restaurant',
    trades: ['G1603', 'G1605'],
    tradesSaid: 'service en salle (serveur), plonge',
    capacity: 1,
    days: [2, 3, 4, 5, 6],
    way: 'Cinq minutes à pied de la gare.',
    accessible: 'yes',
    welcomedBy: 'Mme Blondel, gérante',
    login: '+33639980904',
    language: 'fr',
  } as const
  const sentAt = new Date(now.getTime() - 2 * 3_600_000)
  await saveDeclaration(tx, seededDeclaration, said, sentAt)
  await markConfirmed(tx, seededDeclaration, new Date(sentAt.getTime() + 120_000))
}
