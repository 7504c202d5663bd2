import type { Reader } from '#testing'
import { nextStep } from './calais-hub.ts'
import type { Week } from './week.ts'

/** Who keeps the shop. */
export const INES = 'ines@boulangerie.example'

/** The market, and its first shop. */
export async function openMarket(sylvie: Reader): Promise<void> {
  await nextStep(sylvie, 'Ouvrir un marché')
  await sylvie.send('Ouvrir ce marché', { name: 'Le marché du Phare', town: 'Port-Brumeux' })
  sylvie.reads(/Le marché du Phare est ouvert/)
  await sylvie.follow('Ajouter le premier commerce')
  await sylvie.send('Ajouter ce commerce', {
    name: 'Boulangerie du Quai',
    sector: 'Boulangerie',
    address: '6 quai des Brumes',
    postcode: '62990',
    commission: '6',
  })
  sylvie.reads(/Boulangerie du Quai est sur le marché.*Le pilote du territoire invite/)
}

/** The steward invites who keeps the shop, who comes in by her letter. */
export async function inviteMerchant(week: Week, paul: Reader): Promise<Reader> {
  await nextStep(paul, 'Inviter une personne dans un commerce')
  await paul.send('Donner ce rôle', {
    givenName: 'Ines',
    familyName: 'Flament',
    email: INES,
    role: /^Commerce/,
  })
  return week.comeIn(INES)
}

/** She says who she is on the pages of the provider, and comes back. */
export async function openAccount(ines: Reader): Promise<void> {
  await ines.follow('Mettre mon compte de paiement en règle')
  ines.reads(/Encore demandé une pièce d’identité, le numéro de compte bancaire/)
  await ines.send('Mettre mon compte en règle')
  await ines.follow('Continuer chez le prestataire')
  await ines.send('Tout est en règle')
  ines.reads(/Reçoit l’argent des clients oui Verse à la banque oui Encore demandé rien/)
}

/** A bread, with all that the law asks. */
export async function putOnSale(ines: Reader): Promise<void> {
  await ines.open('/')
  await ines.follow('Mettre un premier produit en vente')
  await ines.send('Continuer', { name: 'Pain de seigle', price: '3,30', content: '400 g', count: '6' })
  ines.reads(/Quelle TVA/)
  await ines.send('Enregistrer')
  ines.reads(/Que contient-il.*c’est vous qui le déclarez/)
  await ines.send('Enregistrer')
  ines.reads(/Pain de seigle Prêt/)
  await ines.send('Mettre en vente')
  ines.reads(/C’est en vente/)
}
