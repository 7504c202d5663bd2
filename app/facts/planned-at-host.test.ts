import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { linkIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
/** The Tuesday on which the immersion of Aïcha begins, as seeded: all signed it. */
const first = addDays(mondayOf(parisDay(beffroi.now())), 15)
const week = `/formation/${seeded.group7}?semaine=${mondayOf(first)}`
const claire = await beffroi.as('claire')
const read = async (path: string) => sentencesIn((await claire.get(path)).text)
/** How many the week counts in immersion, half-day by half-day. */
const expected = async () =>
  [...(await read(week)).matchAll(/En immersion (\d+) personne/g)].reduce((sum, [, n]) => sum + Number(n), 0)

describe('The days of a convention that all signed', () => {
  test('are in the week of the group and on its sheet, and leave both when it is cancelled', async () => {
    const sheet = `/formation/${seeded.group7}/emargement/${first}/matin`
    await beffroi.settle()
    const before = await expected()
    assert.ok(before > 0)
    assert.match(await read(sheet), /En immersion chez Au Fil Propre/)
    const own = linkIn(
      (await (await beffroi.as('aicha')).get('/immersions/mes-immersions')).text,
      /Au Fil Propre/,
    )
    const karine = await beffroi.as('karine')
    const stop = `${own.replace('mes-immersions', 'conventions')}/arreter`
    assert.equal((await karine.post(stop, { why: 'Le pressing ferme.' })).status, 303)
    await beffroi.settle()
    assert.doesNotMatch(await read(sheet), /Au Fil Propre/)
    assert.ok((await expected()) < before)
  })
})
