import assert from 'node:assert/strict'
import { factsNamed } from '../facts-store.ts'
import { staysInWidth, type World } from './world.ts'

const buyer = {
  recipientName: 'Odile Carton',
  phone: '06 39 98 31 55',
  email: 'odile.carton@example.org',
}

/** Odile, without an account, buys of two shops what she will come and take, and pays once. */
export async function buyOfTwoShops(world: World): Promise<void> {
  const { beffroi, phone } = world
  for (const words of ['croissant', 'maroilles']) {
    await phone.go(`/marche?q=${words}`)
    await staysInWidth(world)
    await phone.press(/^Ajouter/)
    await phone.sees(/dans votre panier/)
  }
  await phone.go('/panier')
  await staysInWidth(world)
  await phone.go('/panier/retrait')
  await phone.write(buyer)
  await phone.press('Choisir l’heure')
  await phone.finds(() => location.pathname !== '/panier/retrait' && document.readyState === 'complete')
  await staysInWidth(world)
  await phone.go('/panier')
  await phone.sees(/Total/)
  await staysInWidth(world)
  const confirmed = (await factsNamed(beffroi.db, 'order confirmed')).length
  await phone.press(/^Commande avec obligation de paiement/)
  await phone.press(/^Payer \d/)
  await phone.finds(() => location.pathname.startsWith('/commandes/') && document.readyState === 'complete')
  await beffroi.settle()
  await phone.go(await phone.path())
  await phone.sees(/Payée/)
  assert.equal((await factsNamed(beffroi.db, 'order confirmed')).length, confirmed + 1)
  await staysInWidth(world)
}
