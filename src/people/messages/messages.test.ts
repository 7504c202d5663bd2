import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { asId } from '#platform/id'
import { browsersOf, readChoice, sendNotices, tell, type Notice } from '#platform/notices'
import { newcomer, openBeffroi, sentencesIn } from '#testing'
import { reachPerson } from '../identity/reach-person.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(() => beffroi.close())
beffroi.ground.site.pushHosts = ['push.example:8443']
const aicha = await beffroi.as('aicha')
const id = beffroi.personId('aicha')

const say = (key: string, wish: Partial<Notice> = {}) =>
  db.transaction((tx) =>
    tell(
      tx,
      [{ to: id, key, title: 'Votre travail est accepté', path: '/moi', pace: 'now', ...wish }],
      now(),
    ),
  )
const send = () =>
  sendNotices(
    db,
    { reachOf: async (tx, id) => reachPerson(tx, asId(id)), siteUrl: 'http://b.example' },
    now(),
  )
const read = async () => sentencesIn((await aicha.get('/moi/messages')).text)
const keys = { p256dh: 'B'.padEnd(87, 'x'), auth: 'a'.repeat(22) }
const endpoint = 'https://push.example:8443/aicha'

describe('Somebody reads what they were told', () => {
  test('from their own page, with what became of it', async () => {
    assert.match((await aicha.get('/moi')).text, /href="\/moi\/messages"/)
    assert.match(await read(), /Pas encore de message/)
    await say('first')
    assert.match(await read(), /Pas encore envoyé/)
    await send()
    assert.match(await read(), /En train de partir/)
    await beffroi.settle()
    assert.match(await read(), /Envoyé par/)
    const [letter] = await beffroi.letters()
    assert.match(letter?.body ?? '', /Votre travail est accepté/)
  })

  test('twenty at a time, and nobody else’s', async () => {
    for (let n = 0; n < 25; n++) await say(`many ${n}`, { title: `Message ${n}` })
    const first = await aicha.get('/moi/messages')
    const next = /\/moi\/messages\?avant=\d+/.exec(first.text)?.[0] ?? assert.fail()
    assert.match((await aicha.get(next)).text, /Message 4</)
    assert.doesNotMatch((await (await beffroi.as('yanis')).get('/moi/messages')).text, /Message/)
    assert.equal((await beffroi.visitor().get('/moi/messages')).status, 303)
  })
})

describe('Somebody says how they want to be told', () => {
  test('and is told so', async () => {
    await aicha.submit('/moi/messages', { channel: 'here', quiet: 'night', sundays: 'oui' })
    assert.deepEqual(await readChoice(db, id), {
      channel: 'here',
      quietFrom: '22:00',
      quietTo: '07:00',
      sundays: 'told',
    })
    const before = (await beffroi.letters()).length
    await say('nowhere')
    await send()
    await beffroi.settle()
    assert.equal((await beffroi.letters()).length, before)
    assert.match(await read(), /Ici seulement/)
  })

  test('an answer that is none of them is refused with its sentence', async () => {
    const refused = await aicha.post('/moi/messages', { channel: 'pigeon', quiet: 'night' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Choisissez une réponse/)
  })
})

describe('A browser that shows messages', () => {
  test('is kept with the entry of who holds it, and goes with it', async () => {
    await aicha.submit('/moi/messages/appareils', { endpoint, ...keys })
    assert.equal((await readChoice(db, id))?.channel, 'push')
    const [browser] = await browsersOf(db, id)
    assert.equal(browser?.endpoint, endpoint)
    const yanis = await beffroi.as('yanis')
    await yanis.post(`/moi/messages/appareils/${browser?.id}/arreter`)
    assert.equal((await browsersOf(db, id)).length, 1)
    await aicha.post('/deconnexion')
    assert.deepEqual(await browsersOf(db, id), [])
  })

  test('is stopped by whose it is; one that is nobody’s service is refused', async () => {
    const again = await beffroi.as('aicha')
    await again.submit('/moi/messages/appareils', { endpoint, ...keys })
    const [browser] = await browsersOf(db, id)
    await again.submit(`/moi/messages/appareils/${browser?.id}/arreter`, {})
    assert.deepEqual(await browsersOf(db, id), [])
    const refused = await again.post('/moi/messages/appareils', { endpoint: 'https://10.0.0.1/x', ...keys })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /ne peut pas recevoir de messages/)
    assert.deepEqual(await browsersOf(db, id), [])
  })

  test('left nothing unanswered', async () => {
    const visitor = await newcomer(beffroi)
    assert.equal((await visitor.get('/moi/messages')).status, 200)
    assert.deepEqual(beffroi.surprises, [])
  })
})
