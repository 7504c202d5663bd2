import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { linkIn, openBeffroi, sentencesIn } from '#testing'
import { askAfter } from '../after/ask-after.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const askOn = async (day: string) => {
  beffroi.setNow(`${day}T14:00:00Z`)
  return askAfter(db, beffroi.now())
}
const secretsOf = async (moment: string) =>
  (
    await db.rows<{ secret: string }>(
      sql`select secret from training.after_asks where moment = ${moment} order by person_id`,
    )
  ).map(({ secret }) => secret)
const faces = (mark: string) => ({ understood: mark, useful: mark, helped: mark, place: mark })

describe('What is asked of somebody at the end of their training', () => {
  test('is on their own day, and answered in faces without signing in', async () => {
    await askOn('2026-07-10')
    const aicha = await beffroi.as('aicha')
    const address = linkIn((await aicha.get('/formation/aujourdhui')).text, /^Votre avis$/)
    const stranger = beffroi.visitor()
    const form = (await stranger.get(address)).text
    assert.match(form, /<h1[^>]*>Votre avis<\/h1>/, 'the word that was pressed')
    assert.match(sentencesIn(form), /Votre avis.*Avez-vous compris/)
    const missing = await stranger.post(`${address}/avis`, { ...faces('4'), helped: '', words: 'Bien.' })
    assert.equal(missing.status, 422)
    assert.match(sentencesIn(missing.text), /Avez-vous reçu assez d’aide \? Choisissez une image/)
    assert.match(missing.text, /Bien\./)
    await aicha.post('/langue', { language: 'en', to: '/' })
    const tooLong = await aicha.post(`${address}/avis`, { ...faces('4'), words: 'a'.repeat(1001) })
    assert.match(sentencesIn(tooLong.text), /This text is too long: 1000 characters at most/)
    await aicha.post('/langue', { language: 'fr', to: '/' })
    await stranger.submit(`${address}/avis`, { ...faces('4'), words: 'Bien.' })
    await stranger.post(`${address}/avis`, { ...faces('1'), words: 'Autre.' })
    assert.match(sentencesIn((await stranger.get(address)).text), /C’est enregistré/)
    assert.deepEqual(await db.rows(sql`select words from training.opinions`), [{ words: 'Bien.' }])
    assert.doesNotMatch((await aicha.get('/formation/aujourdhui')).text, /\/apres\//)
    assert.equal((await stranger.get('/apres/aaaaaaaaaaaaaaaaaaaaaaaa')).status, 404)
  })

  test('is asked until its address ends', async () => {
    beffroi.setNow('2026-08-10T08:00:00Z')
    const [last = ''] = (
      await db.rows<{ secret: string }>(sql`
        select k.secret
        from training.after_asks k
        where not exists (select 1 from training.opinions o where o.ask_id = k.id)
        limit 1`)
    ).map(({ secret }) => secret)
    const visitor = beffroi.visitor()
    assert.match(sentencesIn((await visitor.get(`/apres/${last}`)).text), /Ce lien est fini/)
    const before = await db.rows(sql`select ask_id from training.opinions`)
    await visitor.post(`/apres/${last}/avis`, { ...faces('4'), words: '' })
    assert.equal((await db.rows(sql`select ask_id from training.opinions`)).length, before.length)
  })
})

describe('Three months later', () => {
  test('three presses say where somebody stands, and one is enough for who looks for work', async () => {
    assert.equal((await askOn('2026-10-10')).asked, 13)
    const [first = '', second = ''] = await secretsOf('three months')
    const visitor = beffroi.visitor()
    const press = async (secret: string, pressed: Record<string, string>) =>
      sentencesIn((await visitor.submit(`/apres/${secret}/situation`, pressed)).text)
    assert.match(sentencesIn((await visitor.get(`/apres/${first}`)).text), /Où en êtes-vous \?/)
    assert.match(await press(first, { situation: 'employed' }), /Quel contrat \?/)
    assert.match(await press(first, { contract: 'permanent' }), /Depuis quand \?/)
    assert.match(await press(first, { since: 'three months' }), /Votre avis/)
    assert.match(await press(second, { situation: 'looking' }), /Votre avis/)
    assert.match(await press(second, { situation: 'nonsense' }), /Votre avis/)
    const pressed = (await visitor.get(`/apres/${second}`)).text
    assert.equal(linkIn(pressed, /^Corriger ma réponse$/), `/apres/${second}?recommencer`)
    await beffroi.settle()
  })

  test('a wrong press is corrected by another, and what was said before stays', async () => {
    const [, second = ''] = await secretsOf('three months')
    const visitor = beffroi.visitor()
    assert.match(
      sentencesIn((await visitor.get(`/apres/${second}?recommencer`)).text),
      /Je suis en formation/,
    )
    await visitor.submit(`/apres/${second}/situation`, { situation: 'training' })
    await visitor.submit(`/apres/${second}/situation`, { since: 'longer' })
    const rows = await db.rows<{ situation: string }>(
      sql`select s.situation from training.situations s join training.after_asks k on k.id = s.ask_id where k.secret = ${second} order by s.n`,
    )
    assert.deepEqual(
      rows.map((row) => row.situation),
      ['looking', 'training', 'training'],
    )
  })
})
