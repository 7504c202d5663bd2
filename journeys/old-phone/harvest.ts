import assert from 'node:assert/strict'
import { factsNamed } from '../facts-store.ts'
import { enterAs, isKept, nothingWaits, staysInWidth, type World } from './world.ts'

const KILOS = '12,5'

/** Yanis weighs carrots at a bed where there is no network, on the large figures; the lot comes when the network is back. */
export async function weighCarrots(world: World): Promise<void> {
  const { beffroi, phone, cut } = world
  await enterAs(world, 'Yanis Morel')
  await phone.go('/ferme')
  await isKept(world)
  await staysInWidth(world)
  await cut(true)
  await phone.go('/ferme/recolte')
  await phone.press(/^Carottes des sables/)
  await phone.meets('.field-work[data-shown] [data-pad]')
  await staysInWidth(world)
  for (const figure of KILOS) await phone.press(figure)
  await phone.press('C’est pesé')
  await phone.sees(/1 envoi en attente/)
  await phone.sees(/Carottes des sables, 12,5 kg/)
  await phone.putAway()
  await phone.go('/ferme/lots')
  await phone.sees(/1 envoi en attente/)
  assert.deepEqual(await factsNamed(beffroi.db, 'lot harvested'), [])

  await cut(false)
  await phone.go('/ferme')
  await nothingWaits(world)
  await phone.go('/ferme/lots')
  await phone.sees(/F-260602-01/)
  await staysInWidth(world)
  await beffroi.settle()
  assert.equal((await factsNamed(beffroi.db, 'lot harvested')).length, 1)
}
