import assert from 'node:assert/strict'
import { letterWords } from '#platform/letters'
import { enterAs, isKept, type World } from './world.ts'

const { left } = letterWords.fr

/** Yanis leaves the telephone of the farm in a basement: whoever holds it next reads nothing, and his session is closed when a network comes. */
export async function leaveInBasement(world: World): Promise<void> {
  const { phone, cut } = world
  await enterAs(world, 'Yanis Morel')
  await phone.go('/ferme')
  await isKept(world)
  await cut(true)
  await phone.go('/ferme')
  await phone.meets('.field-work[data-shown]')
  await isKept(world) // what stands at the end of the page has its place
  await phone.press('Quitter')
  await phone.sees(new RegExp(left))
  await phone.go('/ferme')
  await phone.sees(new RegExp(left))

  await cut(false)
  await phone.meets('.bar a[href^="/connexion"]') // the door of the house, by itself
  await phone.finds(() => document.readyState === 'complete')
  assert.equal(await phone.path(), '/')
  await phone.go('/moi')
  await phone.finds(() => location.pathname === '/connexion')
}
