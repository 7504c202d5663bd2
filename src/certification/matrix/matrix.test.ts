import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type CastId, type OrganisationId } from '#people'
import { formIn, openBeffroi, sentencesIn, seenAt, seenIn } from '#testing'
import { asId } from '#platform/id'
import { appointEvaluator } from '../evaluations/appoint-evaluator.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const group = `/certification/${seeded.group7}`
const olena = seededTrainees.group7.find((one) => one.givenName === 'Olena')?.id ?? ''
const person = `/certification/personnes/${olena}?groupe=${seeded.group7}`

describe('The matrix of a group', () => {
  const readers: [CastId, number][] = [
    ['claire', 200],
    ['mathieu', 200],
    ['brigitte', 200],
    ['aicha', 404],
    ['karine', 404],
    ['helene', 404],
    ['agnes', 404],
    ['paul', 404],
  ]
  for (const [who, status] of readers)
    test(`answers ${status} to ${who}`, async () => {
      const visitor = await beffroi.as(who)
      for (const page of ['', '/evaluation', '/questions', '/sst'])
        assert.equal((await visitor.get(`${group}${page}`)).status, status, page)
      const lead = await visitor.get(`${group}/evaluateurs`)
      assert.equal(lead.status, who === 'brigitte' ? 200 : 404)
      assert.equal((await visitor.get(`${group}/evaluation/signature`)).status, who === 'mathieu' ? 200 : 404)
    })
  test('sends a visitor to sign in', async () => {
    assert.match((await beffroi.visitor().get(group)).location ?? '', /^\/connexion/)
  })
  test('shows fractions of sub-domains to the trainer', async () => {
    const claire = await beffroi.as('claire')
    const words = sentencesIn((await claire.get(group)).text)
    assert.match(words, /Seul l’organisme évaluateur \(Mathieu Sénéchal\) décide du certificat/)
    assert.match(words, /Aïcha Benamar 5\/5 4\/5 4\/4 4\/4 3\/3 2\/3 1\/4 23 \/ 28/)
    assert.match(words, /Yasmine Cherif 3\/5 2\/5 2\/4 3\/4 1\/3 1\/3 – pas commencé 12 \/ 28/)
  })
})

describe('A trainer', () => {
  test('validates sub-domains of a trainee, and the matrix counts them', async () => {
    const claire = await beffroi.as('claire')
    const form = `/certification/personnes/${olena}/avis?groupe=${seeded.group7}`
    const seen = await seenAt(claire, form)
    const page = await claire.submit(form, {
      'validated[]': ['1.1', '1.2', '1.3', '1.4', '7.1', '9.9'],
      seen,
    })
    assert.match(sentencesIn(page.text), /Olena Kovalenko 4\/5 – pas commencé .* 1\/4 5 \/ 28/)
  })
  test('cannot evaluate', async () => {
    const claire = await beffroi.as('claire')
    const answer = await claire.post(`/certification/personnes/${olena}/evaluation?groupe=${seeded.group7}`, {
      phase: 'final',
      evaluatedOn: '2026-06-02',
      domain1: 'validated',
    })
    assert.equal(answer.status, 404)
  })
  test('is refused as an evaluator of the same people', async () => {
    const organisationId = asId<OrganisationId>('00000000-0000-8000-8000-000000000007')
    const claire = { groupId: seeded.group7, personId: beffroi.personId('claire'), organisationId }
    assert.deepEqual(await appointEvaluator(beffroi.db, claire, beffroi.now()), {
      ok: false,
      refusal: 'trains this group',
    })
    const brigitte = await beffroi.as('brigitte')
    const answer = await brigitte.post(`${group}/evaluateurs`, { person: beffroi.personId('claire') })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Choisissez une personne dans la liste/)
  })
})

describe('An evaluator', () => {
  const form = `/certification/personnes/${olena}/evaluation?groupe=${seeded.group7}`
  test('does not see the trainer’s opinion before signing', async () => {
    const mathieu = await beffroi.as('mathieu')
    const matrix = sentencesIn((await mathieu.get(group)).text)
    assert.match(matrix, /L’avis de la formation est caché tant que vous n’avez pas signé/)
    assert.match(matrix, /Olena Kovalenko (Caché ){7}0 \/ 28/)
    const alone = sentencesIn((await mathieu.get(person)).text)
    assert.equal(alone.match(/Caché avant votre signature/g)?.length, 7)
    assert.doesNotMatch(alone, /sur 5|À travailler/)
    assert.equal(
      (await mathieu.get(`/certification/personnes/${olena}/avis?groupe=${seeded.group7}`)).status,
      404,
    )
  })
  test('keeps decisions that nobody else sees, and a prior evaluation does not open the opinion', async () => {
    const mathieu = await beffroi.as('mathieu')
    const shown = async () => formIn((await mathieu.get(form)).text, form)
    await mathieu.submit(form, {
      ...(await shown()),
      phase: 'initial',
      evaluatedOn: '2026-05-04',
      domain1: 'validated',
    })
    const seen = await mathieu.submit(form, {
      ...(await shown()),
      phase: 'final',
      evaluatedOn: '2026-06-02',
      domain1: 'validated',
      domain2: 'not yet',
      domain3: 'not evaluated',
      domain4: '',
    })
    assert.match(
      sentencesIn(seen.text),
      /Olena Kovalenko Validé , à signer Pas encore , à signer Non évalué , à signer Évaluer/,
    )
    const claire = await beffroi.as('claire')
    assert.doesNotMatch(sentencesIn((await claire.get(`${group}/evaluation`)).text), /à signer/)
    assert.match(sentencesIn((await mathieu.get(group)).text), /Olena Kovalenko (Caché ){7}0 \/ 28/)
  })
  test('is refused a day to come, and a day that does not exist', async () => {
    const mathieu = await beffroi.as('mathieu')
    for (const [evaluatedOn, why] of [
      ['2026-06-03', /Ce jour est à venir/],
      ['2026-02-31', /Cette date n’existe pas/],
      ['', /Donnez une date/],
    ] as const) {
      const answer = await mathieu.post(form, { phase: 'final', evaluatedOn, domain1: 'validated' })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), why)
    }
  })
  test('signs, once, and then sees the opinion on what was decided, and on nothing else', async () => {
    const mathieu = await beffroi.as('mathieu')
    const page = (await mathieu.get(`${group}/evaluation/signature`)).text
    const asked = sentencesIn(page)
    assert.match(asked, /Vous, Mathieu Sénéchal, signez 7 décisions/)
    const signed = await mathieu.submit(`${group}/evaluation/signature`, { seen: seenIn(page) })
    assert.match(sentencesIn(signed.text), /7 décisions sont signées/)
    const again = await mathieu.post(`${group}/evaluation/signature`)
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Il n’y a rien à signer/)
    assert.match(
      sentencesIn((await mathieu.get(group)).text),
      /Olena Kovalenko 4\/5 – pas commencé Caché Caché/,
    )
    const claire = await beffroi.as('claire')
    const seen = sentencesIn((await claire.get(`${group}/evaluation?phase=finale`)).text)
    assert.match(seen, /Olena Kovalenko Validé À revoir Non évalué Non évalué/)
  })
})

describe('One person on one screen', () => {
  test('shows what is missing, before and after, and leaves a line that the person reads', async () => {
    const claire = await beffroi.as('claire')
    const words = sentencesIn((await claire.get(person)).text)
    assert.match(words, /Cléa partiel : \d domaines manquent, à compléter avant le 2 juin 2031/)
    assert.match(words, /Ce qui manque 2\. L’utilisation des règles de base/)
    assert.equal((await claire.get(person.replace(olena, beffroi.personId('aicha')))).status, 200)
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.get('/moi/acces')).text), /Suivre le parcours Cléa/)
  })
  test('is closed to strangers', async () => {
    for (const who of ['agnes', 'helene', 'paul'] as const)
      assert.equal((await (await beffroi.as(who)).get(person)).status, 404)
  })
  test('is shown to the person in their own words', async () => {
    const aicha = await beffroi.as('aicha')
    const words = sentencesIn((await aicha.get('/certification/mon-clea')).text)
    assert.match(
      words,
      /Mon Cléa .* Mes domaines 1\. Parler, lire et écrire en français .* Avis de ma formation : 5 sur 5/,
    )
    const own = await aicha.get(`/certification/personnes/${beffroi.personId('aicha')}`)
    assert.equal(own.location, '/certification/mon-clea')
  })
})
