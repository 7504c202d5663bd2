import assert from 'node:assert/strict'
import { factsNamed } from '../facts-store.ts'
import { pressesOf } from './gestures-store.ts'
import { givePhoto } from './photo.ts'
import { enterAs, isKept, nothingWaits, staysInWidth, type World } from './world.ts'

const TOUR = '/livraisons/tournee'

/** Yanis rides to the first door with the network cut, and takes a photo of what he leaves there; the telephone is put away; then the network is back. */
export async function rideToFirstDoor(world: World): Promise<void> {
  const { beffroi, phone, cut } = world
  await enterAs(world, 'Yanis Morel')
  await phone.go(TOUR)
  await isKept(world)
  await staysInWidth(world)
  await cut(true)
  await phone.go(TOUR)
  await phone.sees(/Votre tournée/)
  await phone.press(String(await phone.finds(nextName)))
  const done: string[] = []
  while (done.at(-1) !== 'drop' && done.length < 20) done.push(await doStop(world))
  assert.equal(done.at(-1), 'drop', done.join())
  const waiting = new RegExp(done.length === 1 ? '1 envoi en attente' : `${done.length} envois en attente`)
  await phone.sees(waiting)
  await staysInWidth(world)

  await phone.putAway()
  await phone.go(TOUR)
  await phone.sees(waiting)
  assert.deepEqual(await factsNamed(beffroi.db, 'delivery confirmed'), [])
  await cut(false)
  await phone.go(TOUR)
  await nothingWaits(world)
  await beffroi.settle()
  const delivered = await factsNamed(beffroi.db, 'delivery confirmed')
  assert.deepEqual(
    delivered.map(({ courierId }) => courierId),
    [beffroi.personId('yanis')],
  )
  const said = done.map(
    (kind) => ({ drop: 'delivered photo', pickup: 'collected', break: 'break' })[kind] ?? 'left',
  )
  const presses = await pressesOf(beffroi.db, beffroi.personId('yanis'))
  assert.deepEqual(presses.slice(-said.length), said)
  await phone.go(TOUR)
  await phone.press('Arrêts faits')
  await phone.sees(/livré à/)
}

/** What the next stop is called, once the screen tells the truth. */
function nextName(): string {
  const link = document.querySelector('.tour[data-shown] .stops .now a')
  return link ? (link.textContent || '').replace(/\s+/g, ' ').trim() : ''
}

/** Does what this stop asks, and is on the next one; gives its kind. */
async function doStop({ phone }: World): Promise<string> {
  const [here = '', kind = ''] = String(await phone.finds(stopHere)).split(' ')
  if (kind === 'drop') {
    await phone.press('C’est livré')
    await phone.press('Prendre une photo')
    await givePhoto(phone, 'main input[name="photo"]')
    await phone.press('Garder la photo')
  } else if (kind === 'pickup') await phone.press('Tout est là')
  else await phone.press(/^(Je pars|Je repars|Je prends ma pause)$/)
  await phone.finds(isOver, here)
  // what was noted may stay on the screen (a cold box): the next stop is one press further
  const stays = String(await phone.finds(stopHere)).startsWith(`${here} `)
  if (stays && kind !== 'drop') await phone.press('Arrêt suivant')
  if (stays && kind !== 'drop') await phone.finds(isElsewhere, here)
  return kind
}

/** 'key kind' of the stop that this screen is about. */
function stopHere(): string {
  const tour = document.querySelector<HTMLElement>('.tour[data-here][data-shown]')
  const { round = '', here = '' } = tour ? tour.dataset : {}
  if (!here) return ''
  const stop = round
    .split(',')
    .map((one) => one.split(' '))
    .filter(([key]) => key === here)[0]
  return stop ? `${here} ${stop[2] || ''}` : ''
}

/** Another stop is here, or what was done at this one is said. */
function isOver(here: string): boolean {
  const tour = document.querySelector<HTMLElement>('.tour[data-shown]')
  const said = tour && tour.querySelector('[data-when="done"]:not([hidden])')
  return tour !== null && (tour.dataset['here'] !== here || said !== null)
}

function isElsewhere(here: string): boolean {
  const tour = document.querySelector<HTMLElement>('.tour[data-shown]')
  return tour !== null && tour.dataset['here'] !== here
}
