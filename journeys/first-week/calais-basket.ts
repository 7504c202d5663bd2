import type { Reader } from '#testing'
import type { Week } from './week.ts'

/** A customer, whom nobody knows: her letters, and her telephone. */
export const ODILE = { email: 'odile@example.org', phone: '+33639980022' }

/** From the first page to the basket: one bread. */
export async function fillBasket(odile: Reader): Promise<void> {
  await odile.open('/')
  await odile.follow('Le marché')
  await odile.follow('Pain de seigle')
  odile.reads(/3,30 € les 400 g 8,25 € le kilo.*Contient : gluten/)
  await odile.send('Ajouter')
  await odile.follow(/^Panier/)
  odile.reads(/1 commerçant, 1 livraison/)
}

/** Where, when, and the card. */
export async function payAtDoor(odile: Reader): Promise<void> {
  await odile.follow('Me faire livrer, 4,90 €')
  await odile.send('Choisir l’heure', {
    recipientName: 'Odile Carton',
    email: ODILE.email,
    phone: '06 39 98 00 22',
    address: '1 rue du Phare',
    postcode: '62990',
  })
  odile.reads(/Tout arrive ensemble, 1 Rue du Phare, Port-Brumeux.*Heure, mardi 2 juin/)
  await odile.send('Commande avec obligation de paiement : 8,20 €', { slot: /14 h à 16 h/ })
  odile.reads(/Boulangerie du Quai 3,30 € Livraison 4,90 €/)
  await odile.send('Payer 8,20 €')
  odile.reads(/Commande M000001 Payée.*mardi 2 juin, entre 14 h et 16 h/)
}

/** The shop says that it has all, then that it is ready, from what was written to it. */
export async function prepare(week: Week, ines: Reader, login: string): Promise<void> {
  await ines.open(week.post.link(login))
  await ines.follow(/^Odile Carton/)
  await ines.send('J’ai tout')
  await ines.send('C’est prêt')
  ines.reads(/M000001 : c’est prêt/)
}

/** The page of her order, from the letter that she kept. */
export async function openOrder(week: Week, odile: Reader): Promise<void> {
  const kept = week.post.all().find(({ recipient }) => recipient === ODILE.email)
  await odile.open(/https?:\S+/.exec(kept?.text ?? '')?.[0] ?? '')
}
