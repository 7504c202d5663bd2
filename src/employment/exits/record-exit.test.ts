import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { rightOver, seededOrganisations } from '#people'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'
import { answerFlag } from '../cddis/answer-flag.ts'
import { insertCddi } from '../cddi-store.ts'
import { employmentFigures } from '../figures/count-figures.ts'
import { memberOfAci, newAction } from '../seeds/import-example.ts'
import { insertPath } from '../path-store.ts'
import { insertPost } from '../post-store.ts'
import { seededEmployment } from '../seeds/seeded-employment.ts'

const beffroi = await openBeffroi()
let didier: Visitor, farida: Visitor
before(async () => {
  didier = await beffroi.as('didier')
  farida = await beffroi.as('farida')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const { path, person, leftPath } = seededEmployment
const exit = `/insertion/parcours/${path}/sortie`
const said = { leftOn: '2026-05-29', how: 'permanent job', proof: '', situation: '', why: '' }
const positive = async () => {
  const [found] = await employmentFigures(beffroi.db, [seeded.anima], beffroi.now())
  const figure = found?.figures.find(({ key }) => key === 'positive-exits')
  return `${figure?.numerator}/${figure?.denominator}`
}

describe('An exit', () => {
  test('is refused with its sentence on a day to come, before the entry, or without a motive', async () => {
    for (const [change, sentence] of [
      [{ leftOn: '2026-06-03' }, /Ce jour est à venir/],
      [{ leftOn: '2025-12-22' }, /avant l’entrée/],
      [{ how: '' }, /Choisissez un motif/],
      [{ how: 'maladie' }, /Choisissez un motif de la liste/],
      [{ proof: 'un mot' }, /Choisissez dans les listes/],
    ] as const) {
      const answer = await didier.post(exit, { ...said, ...change })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
  })

  test('written by the direction moves the figures, frees the post and closes the supervisor’s view', async () => {
    assert.equal(await positive(), '15/25')
    const page = sentencesIn((await didier.submit(exit, said)).text)
    assert.match(page, /Du 23 décembre 2025 au 29 mai 2026.*Emploi durable.*CDI/)
    assert.equal(await positive(), '16/26')
    const vacant = sentencesIn((await didier.get('/insertion/postes?etat=vacants')).text)
    assert.match(vacant, /P01.*P18.*P31/)
    assert.doesNotMatch((await (await beffroi.as('bruno')).get('/insertion')).text, /Allard/)
    const right = await rightOver(beffroi.db, memberOfAci('bruno'), person, 'contract', beffroi.now())
    assert.equal(right.reads, false)
  })

  test('is corrected only with its reason, and the register keeps what was said', async () => {
    const other = { ...said, how: 'autre motif:other' }
    const answer = await didier.post(exit, other)
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Dites pourquoi la sortie est corrigée/)
    const page = sentencesIn((await didier.submit(exit, { ...other, why: 'Le CDI n’a pas commencé' })).text)
    assert.match(
      page,
      /Didier Lefebvre : Sortie : Emploi durable, CDI → Autre sortie\. Raison : Le CDI n’a pas commencé/,
    )
    assert.equal(await positive(), '15/26')
  })

  test('is followed by the adviser: its proof and what comes six months later, and nothing that counts', async () => {
    const suite = `/insertion/parcours/${path}/suite`
    const page = await farida.submit(suite, { proof: 'pay slip', situation: 'training' })
    assert.match(page.text, /<option value="pay slip" selected/)
    await farida.post(suite, { proof: 'rien', situation: '' })
    assert.equal((await farida.post(exit, { ...said, why: 'Moi' })).status, 404)
    assert.equal((await farida.get(exit)).status, 404)
    assert.equal(await positive(), '15/26')
    for (const id of ['bruno', 'yanis', 'karine'] as const)
      assert.equal((await (await beffroi.as(id)).post(suite, { proof: '', situation: '' })).status, 404, id)
  })

  test('of people whom nobody follows any more is closed to the adviser', async () => {
    assert.equal(
      (await farida.post(`/insertion/parcours/${leftPath}/suite`, { proof: '', situation: '' })).status,
      404,
    )
    assert.equal(
      (await farida.post(`/insertion/parcours/${leftPath}/suite`, { proof: 'rien', situation: '' })).status,
      404,
      'a form that says nothing tells no more',
    )
    assert.doesNotMatch((await farida.get('/insertion/sorties')).text, /Berquin/)
    assert.equal((await farida.get(`/insertion/personnes/${seededEmployment.leftPerson}`)).status, 404)
  })
})

describe('A path', () => {
  test('in another ACI is not the direction’s to write in, though the person has one here too', async () => {
    const { id: actionId } = await newAction(beffroi, 'Chantier d’Arras', seededOrganisations.plie.id)
    const [pathId, postId, cddiId] = [newId(), newId(), newId()]
    const now = beffroi.now()
    const days = { fromDay: dayOf('2026-05-01'), toDay: dayOf('2026-10-31'), weeklyMinutes: 600 }
    const elsewhere = { id: pathId, actionId, personId: person, enteredOn: days.fromDay, adviserId: null }
    await insertPath(beffroi.db, elsewhere, now)
    const post = { id: postId, actionId, code: 'A1', rome: 'A1414', title: 'Essai', activity: '' }
    const open = { weeklyMinutes: 600, supervisorId: null, since: null, until: null }
    await insertPost(beffroi.db, { ...post, ...open }, { by: null, at: now, typed: false })
    const terms = { ...days, number: null, kind: 'initial', revision: 1 } as const
    await insertCddi(beffroi.db, { ...terms, id: cddiId, pathId, postId, actionId }, null, now)
    const correction = { ...days, hours: '20', revision: 1, why: 'Moi' }
    for (const [at, form] of [
      [`parcours/${pathId}/sortie`, said],
      [`parcours/${pathId}/suite`, { proof: 'rien', situation: '' }],
      [`parcours/${pathId}/accompagnement`, { adviserId: '' }],
      [`contrats/${cddiId}/correction`, { ...correction, toDay: '2026-11-30' }],
    ] as const)
      assert.equal((await didier.post(`/insertion/${at}`, form)).status, 404, at)
    const answered = { cddiId, flag: 'few hours', reason: 'as written' } as const
    const done = await answerFlag(beffroi.db, answered, memberOfAci('didier'), now)
    assert.deepEqual(done, { ok: false, refusal: 'not yours' })
  })

  test('is entrusted to an adviser of the ACI by the direction, who alone may', async () => {
    const at = `/insertion/parcours/${leftPath}/accompagnement`
    const adviserId = beffroi.personId('farida')
    assert.equal((await farida.post(at, { adviserId })).status, 404)
    await didier.post(at, { adviserId: beffroi.personId('karine') })
    assert.equal((await farida.get(`/insertion/personnes/${seededEmployment.leftPerson}`)).status, 404)
    assert.match(sentencesIn((await didier.submit(at, { adviserId })).text), /C’est confié/)
    assert.equal((await farida.get(`/insertion/personnes/${seededEmployment.leftPerson}`)).status, 200)
    assert.equal((await farida.get(`/insertion/personnes/${person}`)).status, 200)
  })
})
