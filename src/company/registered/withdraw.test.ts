import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { companyAddress } from '../company.ts'
import { publicAddress, tellCancelled } from '../events/door.ts'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const open = publicAddress(seededEvent(1))
const here = companyAddress(seededCompany, `/evenements/${seededEvent(1)}`)
const anybody = beffroi.visitor('10.1.2.3')
const aicha = await beffroi.as('aicha')
const seen = async () => sentencesIn((await aicha.get(here)).text)
const coming = async () => Number(/(\d+) personnes? vien/.exec(await seen())?.[1])

/** @returns the page of who registers. */
async function register(name: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await anybody.post(open, { id: crypto.randomUUID(), name, people: '3', ...fields })
  assert.equal(answer.status, 303)
  return answer.location ?? assert.fail()
}

describe('Who registered for a day', () => {
  test('says on their own page that they do not come: the places are free, once, and the group reads it', async () => {
    const before = await coming()
    const id = crypto.randomUUID()
    const mine = await register('Salomé', { id, email: 'salome@example.org' })
    assert.equal(await register('Salomé', { id, email: 'salome@example.org' }), mine)
    assert.equal(await coming(), before + 3)
    const page = sentencesIn((await anybody.get(mine)).text)
    assert.match(page, /Mon inscription.*Salomé, 3 personnes.*Je ne viens plus/)
    for (let n = 0; n < 2; n += 1) assert.equal((await anybody.post(mine)).location, mine)
    assert.equal(await coming(), before)
    assert.match(await seen(), /Salomé ne vient plus/)
    const after = sentencesIn((await anybody.get(mine)).text)
    assert.match(after, /Vous ne venez plus/)
    assert.doesNotMatch(after, /Je ne viens plus/)
    // the form of before, sent again, changes nothing; a new one is a new registration
    assert.equal(await register('Salomé', { id }), mine)
    assert.equal(await coming(), before)
    assert.notEqual(await register('Salomé', { email: 'salome@example.org' }), mine)
    assert.equal(await coming(), before + 3)
  })

  test('has a page that nobody else opens, and that is of one day', async () => {
    const mine = await register('Hugo')
    const elsewhere = mine.replace(seededEvent(1), seededEvent(2))
    for (const path of [elsewhere, mine.replace(/[^/]+$/, crypto.randomUUID())]) {
      assert.equal((await anybody.get(path)).status, 404)
      assert.equal((await anybody.post(path)).status, 404)
    }
    assert.doesNotMatch((await anybody.get(open)).text, /Hugo/)
  })

  test('is not found by who types the same first name and address', async () => {
    const mine = await register('Lila', { email: 'lila@example.org' })
    assert.equal(await register('lila', { email: 'lila@example.org', people: '2' }), open)
    assert.match(sentencesIn((await anybody.get(mine)).text), /Lila, 2 personnes/)
  })

  test('is not written to when the day is cancelled, once they do not come', async () => {
    const stays = await register('Inès', { email: 'ines@example.org' })
    const leaves = await register('Jules', { email: 'jules@example.org' })
    await anybody.post(leaves)
    await aicha.post(`${here}/annulation`, { why: 'La salle est fermée.' })
    await tellCancelled(beffroi.ground, new Date(beffroi.now().getTime() + 15 * 60_000))
    const told = JSON.stringify((await beffroi.letters()).filter(({ subject }) => /Annul/.test(subject)))
    assert.match(told, /ines@example\.org/)
    assert.doesNotMatch(told, /jules@example\.org/)
    const late = await anybody.post(stays)
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Cette journée est annulée/)
  })
})

describe('Who registered for a day that has begun', () => {
  test('comes: it is not taken back any more', async () => {
    const other = await openBeffroi()
    const visitor = other.visitor('10.1.2.5')
    const form = { id: crypto.randomUUID(), name: 'Lou', people: '1' }
    const mine = (await visitor.post(open, form)).location ?? assert.fail()
    other.setNow('2026-06-13T07:00:00Z')
    const late = await visitor.post(mine)
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /La journée a commencé/)
    assert.match(sentencesIn((await (await other.as('aicha')).get(here)).text), /Lou, 1 personne/)
    await other.close()
  })
})
