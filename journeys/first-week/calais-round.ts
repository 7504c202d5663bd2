import type { Reader } from '#testing'
import { wait } from './clock.ts'
import type { Week } from './week.ts'

/** The day is planned again: one bike, one shop, one door. */
export async function planRound(week: Week, sylvie: Reader): Promise<void> {
  await sylvie.open('/')
  await sylvie.follow('Livraisons')
  await sylvie.follow('Mardi 2 juin')
  await sylvie.send('Replanifier')
  await week.settle()
  await sylvie.open('/')
  await sylvie.follow('Livraisons')
  await sylvie.follow('Mardi 2 juin')
  sylvie.reads(/1 commande, 0,4 kg, 1 vélo/)
  sylvie.reads(/Vélo 1 Nour Saïdi.*13 h 48 Départ du dépôt 13 h 48 Boulangerie du Quai 14 h Odile Carton/)
}

/** She leaves the hub, and fetches at the shop. */
export async function fetchAtShop(week: Week, nour: Reader): Promise<void> {
  await nour.open('/')
  await nour.follow('Ma tournée : 2 arrêts')
  await nour.follow(/Départ du dépôt/)
  await nour.send('Je pars')
  nour.reads(/Arrêt 1 sur 2.*Boulangerie du Quai.*M000001 Odile Carton Pain de seigle ?, 1/)
  week.beffroi.setNow('2026-06-02T11:35:00Z')
  await nour.send('Tout est là')
  nour.reads(/Arrêt 2 sur 2.*1 Rue du Phare/)
  await wait(week, '2026-06-02T11:45:00Z')
}

/** She hands it over at the door, and her round is done. */
export async function deliver(week: Week, nour: Reader): Promise<void> {
  week.beffroi.setNow('2026-06-02T12:05:00Z')
  await nour.send('Remis à Odile Carton')
  await nour.send('La tournée est finie')
  nour.reads(/La tournée est finie\. Merci/)
  await wait(week, '2026-06-02T12:15:00Z')
}
