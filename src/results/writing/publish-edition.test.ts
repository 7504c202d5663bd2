import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { called, enrolLate, HERE, masthead, writeDraft } from '../seeds/draft-example.ts'
import { finishedAction } from '../seeds/figures-example.ts'

const beffroi = await openBeffroi()
let action: Awaited<ReturnType<typeof finishedAction>>
let paul: Visitor
before(async () => {
  action = await finishedAction(beffroi.db, 'Propreté et services', [13, 4, 8], beffroi.now())
  paul = await beffroi.as('paul')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** What the preview says stands in the way. */
const obstaclesIn = (html: string) =>
  /ne peut pas encore paraître(.*?)Retour au brouillon/.exec(sentencesIn(html))?.[1]?.trim()

describe('An edition', () => {
  test('is written on screen, and published with its figures', async () => {
    const draft = await writeDraft(paul, action, 501)
    const preview = sentencesIn((await paul.get(`${HERE}/${draft.id}/apercu`)).text)
    assert.match(preview, /Elles étaient 13 \./)
    assert.equal((await beffroi.visitor().get('/bulletin/501')).status, 404)
    const answer = await draft.publish()
    assert.deepEqual([answer.status, answer.location], [303, '/bulletin/501'])
    const read = await beffroi.visitor().get('/bulletin/501')
    assert.match(
      sentencesIn(read.text),
      /N° 501, juillet 2019.*Un métier pour treize personnes.*Elles étaient 13 \./,
    )
    assert.match(sentencesIn((await beffroi.visitor().get('/bulletin')).text), /N° 501 · juillet 2019/)
  })

  test('keeps its figures when the rows change afterwards: they were true that day', async () => {
    const own = await finishedAction(beffroi.db, 'Aide aux repas', [13], beffroi.now())
    const body = `Elles étaient ${called(own, 'ensemble')}.`
    await (await writeDraft(paul, own, 502, body)).publish()
    const draft = await writeDraft(paul, own, 503, body)
    await enrolLate(beffroi.db, own.groups[0]?.id, beffroi.now())
    assert.match((await beffroi.visitor().get('/bulletin/502')).text, /Elles étaient <b>13<\/b>/)
    assert.match((await paul.get(`${HERE}/${draft.id}/apercu`)).text, /Elles étaient <b>14<\/b>/)
  })

  test('is never written again, not even by hand in the base', async () => {
    const draft = await writeDraft(paul, action, 504)
    await draft.publish()
    const writes = [
      sql`update results.bulletin_editions set theme = 'Autre' where id = ${draft.id}`,
      sql`delete from results.bulletin_editions where id = ${draft.id}`,
      sql`update results.bulletin_articles set body = 'Autre' where id = ${draft.article}`,
      sql`delete from results.bulletin_articles where id = ${draft.article}`,
      sql`insert into results.bulletin_photos (id, article_id, drawing, added_at) values (gen_random_uuid(), ${draft.article}, 'linge', now())`,
    ]
    for (const write of writes)
      await assert.rejects(beffroi.db.run(write), /a published edition is never changed/)
    const form = { town: 'Lens', title: 'Autre', chapo: '', body: 'Autre', revision: 1 }
    const answer = await paul.post(draft.place, form)
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Ce numéro a paru entre-temps/)
    assert.equal((await paul.post(`${HERE}/${draft.id}/publier`)).location, '/bulletin/504')
  })

  test('takes a number once, even when two are published at the same instant', async () => {
    const [one, other] = [await writeDraft(paul, action, 505), await writeDraft(paul, action, 505)]
    const answers = await Promise.all([one.publish(), other.publish()])
    assert.deepEqual(
      answers.map((answer) => answer.status).toSorted((a, b) => a - b),
      [303, 422],
    )
    const refused = answers.find((answer) => answer.status === 422)
    assert.match(sentencesIn(refused?.text ?? ''), /Un autre numéro paru porte déjà ce chiffre/)
  })

  test('is not published while something is missing, and everything is said at once', async () => {
    const draft = await writeDraft(
      paul,
      action,
      506,
      `${called(action, 'groupe-9')} ${called(action, 'groupe-2')} {{chiffre:n’importe quoi}}`,
    )
    await paul.submit(`${draft.place}/photos`, {
      id: randomUUID(),
      drawing: 'linge',
      description: '',
      caption: '',
    })
    const answer = await draft.publish()
    assert.equal(answer.status, 422)
    assert.equal(
      obstaclesIn(answer.text),
      [
        'Cet article n’a pas de texte : Le premier groupe',
        `Ce chiffre n’existe pas : ${action.slug}/groupe-9/participants`,
        `Ce chiffre compte moins de 5 personnes : il est masqué : ${action.slug}/groupe-2/participants`,
        'Ce chiffre n’existe pas : n’importe quoi',
        'Une photo n’est pas décrite, dans l’article : Le premier groupe',
        'Une photo n’a pas d’accord noté, dans l’article : Le premier groupe',
      ].join(' '),
    )
    const empty = randomUUID()
    await paul.submit(HERE, { id: empty, number: 507, ...masthead })
    assert.equal(
      obstaclesIn((await paul.post(`${HERE}/${empty}/publier`)).text),
      'Il n’y a encore aucun article',
    )
  })

  test('does not call a figure that is not known yet', async () => {
    const draft = await writeDraft(
      paul,
      action,
      508,
      `Au jury : ${called(action, 'groupe-1', 'trade-skills-over-75')}.`,
    )
    const answer = await draft.publish()
    assert.match(obstaclesIn(answer.text) ?? '', /^Ce chiffre n’est pas encore connu/)
  })
})

describe('A correction', () => {
  test('is a new number: the first stays readable, and each says what the other is', async () => {
    const own = await finishedAction(beffroi.db, 'Garde d’enfants', [13], beffroi.now())
    const draft = await writeDraft(paul, own, 520)
    await draft.publish()
    await enrolLate(beffroi.db, own.groups[0]?.id, beffroi.now())
    const id = randomUUID()
    const why = 'Une personne avait été oubliée.'
    const first = await paul.post(`${HERE}/${draft.id}/corriger`, { id, why })
    const again = await paul.post(`${HERE}/${draft.id}/corriger`, { id, why })
    assert.deepEqual([first.location, again.location], [`${HERE}/${id}`, `${HERE}/${id}`])
    assert.equal((await paul.post(`${HERE}/${id}/publier`)).location, '/bulletin/520-bis')
    const before = sentencesIn((await beffroi.visitor().get('/bulletin/520')).text)
    assert.match(
      before,
      /Ce numéro a été corrigé Une personne avait été oubliée\. Lire le n° 520 bis.*Elles étaient 13 \./,
    )
    const corrected = sentencesIn((await beffroi.visitor().get('/bulletin/520-bis')).text)
    assert.match(corrected, /Ce numéro corrige le n° 520, le 2 juin 2026 Une personne avait été oubliée\./)
    assert.match(corrected, /« participants » : 13 dans le numéro corrigé, 14 ici.*Elles étaient 14 \./)
  })

  test('asks why, and is only of what was published', async () => {
    const draft = await writeDraft(paul, action, 521)
    assert.equal((await paul.get(`${HERE}/${draft.id}/corriger`)).status, 404)
    assert.equal(
      (await paul.post(`${HERE}/${draft.id}/corriger`, { id: randomUUID(), why: 'x' })).status,
      404,
    )
    await draft.publish()
    const answer = await paul.post(`${HERE}/${draft.id}/corriger`, { id: randomUUID(), why: '' })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Dites ce qui change, et pourquoi\./)
  })
})
