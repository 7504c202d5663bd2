import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis] = [await beffroi.as('aicha'), await beffroi.as('yanis')]
const LIST = '/portfolio/propositions'

type Proposed = { room: string; id: string }

async function proposedTo(who: Visitor): Promise<Proposed[]> {
  const { text } = await who.get(LIST)
  const cell = /name="room" value="([^"]+)"[^>]*>\s*<input[^>]*name="id" value="([^"]+)"/g
  return [...text.matchAll(cell)].map(([, room = '', id = '']) => ({ room, id }))
}
const settle = (who: Visitor, { room, id }: Proposed, how = 'add') => who.post(LIST, { room, id, do: how })

describe('What was proven elsewhere', () => {
  test('is proposed: works to a trainee; rounds and harvests to somebody of Calais', async () => {
    const rooms = (all: Proposed[]) => [...new Set(all.map((one) => one.room))]
    assert.ok(rooms(await proposedTo(aicha)).includes('training'))
    const calais = rooms(await proposedTo(yanis))
    assert.ok(calais.includes('delivery') && calais.includes('farm'), calais.join(' '))
  })
  test('is said on the day of somebody of Calais, in one line that leads there', async () => {
    const { length } = await proposedTo(yanis)
    const { text } = await yanis.get('/')
    assert.match(text, new RegExp(`href="${LIST}"`))
    assert.match(sentencesIn(text), new RegExp(`Mon portfolio ${length} preuves à ajouter en un geste`))
    for (const other of ['brigitte', 'bruno'] as const)
      assert.doesNotMatch((await (await beffroi.as(other)).get('/')).text, new RegExp(LIST), other)
  })
  for (const room of ['delivery', 'farm'])
    test(`is evidence in one press, whole and once: ${room}`, async () => {
      const one = (await proposedTo(yanis)).find((it) => it.room === room) ?? assert.fail(room)
      const { location } = await settle(yanis, one)
      assert.match(sentencesIn((await yanis.get(location ?? '')).text), /Vérifié par Beffroi/)
      assert.equal((await settle(yanis, one)).location, location)
      assert.ok((await proposedTo(yanis)).every((it) => it.room !== room || it.id !== one.id))
    })
  test('is proposed no more once it is set aside, and again once its evidence is erased', async () => {
    const [first = assert.fail(), second = assert.fail()] = await proposedTo(aicha)
    await settle(aicha, first, 'leave')
    const { location } = await settle(aicha, second)
    const left = async () => (await proposedTo(aicha)).map(({ id }) => id)
    assert.ok(!(await left()).includes(first.id) && !(await left()).includes(second.id))
    await aicha.post(`${location}/effacer`, {})
    assert.ok(!(await left()).includes(first.id) && (await left()).includes(second.id))
  })
  test('proves what such things prove, and what their person says of it afterwards', async () => {
    const one = (await proposedTo(aicha)).find((it) => it.room === 'company') ?? assert.fail()
    const { location } = await settle(aicha, one)
    const words = sentencesIn((await aicha.get(location ?? '')).text)
    assert.match(words, /Noté dans l’entreprise virtuelle Les Mains Vives.*Ce que ça prouve Cléa : /)
    assert.doesNotMatch(words, /Vérifié par Beffroi/)
    await aicha.submit(`${location}/criteres`, {})
    assert.match(sentencesIn((await aicha.get(location ?? '')).text), /ne prouve encore rien de précis/)
  })
  test('is not what somebody else did, nor what nobody did', async () => {
    const one = (await proposedTo(yanis))[0] ?? assert.fail()
    for (const how of ['add', 'leave']) assert.equal((await settle(aicha, one, how)).status, 404)
    assert.equal((await settle(yanis, { ...one, id: 'rien' })).status, 404)
  })

  test('is read in the language of whoever reads: Ukrainian by its person, French by who trains them', async () => {
    const reads = async (who: Visitor, at: string) => sentencesIn((await who.get(at)).text)
    await aicha.post('/langue', { language: 'uk', to: '/' })
    const one = (await proposedTo(aicha)).find((it) => it.room === 'training') ?? assert.fail()
    const list = await reads(aicha, LIST)
    assert.match(list, /Роботу прийнято/)
    assert.doesNotMatch(list, /Validé|Entreprise virtuelle|Domaine/)
    const { location } = await settle(aicha, one)
    assert.match(await reads(aicha, location ?? ''), /Роботу прийнято \(/)
    await aicha.post(`${location}/montrer`, { audience: 'training', show: 'yes' })
    const shown = `/portfolio/personnes/${beffroi.personId('aicha')}${location?.slice('/portfolio'.length)}`
    const read = await reads(await beffroi.as('claire'), shown)
    assert.match(read, /Vérifié par Beffroi Validé par /)
    assert.doesNotMatch(read, /прийнято/)
    await aicha.post('/langue', { language: 'fr', to: '/' })
    assert.match(await reads(aicha, location ?? ''), /Vérifié par Beffroi Validé par /)
  })
  test('is named in Arabic by who reads Arabic, and whom it was for as it was typed', async () => {
    await aicha.post('/langue', { language: 'ar', to: '/' })
    const one = (await proposedTo(aicha)).find((it) => it.room === 'company') ?? assert.fail()
    const { location } = await settle(aicha, one)
    await aicha.post('/langue', { language: 'fr', to: '/' })
    assert.match((await aicha.get(location ?? '')).text, /<h1[^>]*>سجّلت المكالمة: Madame Leroux</)
  })
  test('has the name that it has in the language of who adds it, and keeps it', async () => {
    await yanis.post('/langue', { language: 'uk', to: '/' })
    const one = (await proposedTo(yanis)).find((it) => it.room === 'delivery') ?? assert.fail()
    const { location } = await settle(yanis, one)
    const title = async () => /<h1>([^<]*)/.exec((await yanis.get(location ?? '')).text)?.[1]
    assert.equal(await title(), 'Мої доставки велосипедом')
    await yanis.post('/langue', { language: 'fr', to: '/' })
    assert.equal(await title(), 'Мої доставки велосипедом')
    assert.match(sentencesIn((await yanis.get(location ?? '')).text), /commandes? livrées?, avec/)
  })
})
