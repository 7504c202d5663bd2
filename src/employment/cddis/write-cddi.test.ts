import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { findKnown, onlyNamed, registerApart } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { memberOfAci } from '../seeds/import-example.ts'
import { mayWrite } from '../check-rights.ts'
import { seededEmployment } from '../seeds/seeded-employment.ts'
import type { CddiId } from '../ids.ts'

const beffroi = await openBeffroi()
let didier: Visitor, farida: Visitor, bruno: Visitor
before(async () => {
  didier = await beffroi.as('didier')
  farida = await beffroi.as('farida')
  bruno = await beffroi.as('bruno')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const { vacantPost, cddi, person } = seededEmployment
const hire = `/insertion/postes/${vacantPost}/contrat`
const lea = {
  familyName: 'Essai',
  givenName: 'Léa',
  birthDate: '1990-02-03',
  fromDay: '2026-06-01',
  toDay: '2026-11-30',
  hours: '26',
}

describe('The direction of an ACI', () => {
  let at = ''
  test('puts somebody on a vacant post, and once when the form is sent twice', async () => {
    const form = { ...lea, id: randomUUID() }
    const said = await didier.submit(hire, form)
    assert.match(sentencesIn(said.text), /Léa Essai.*P18, Livreur à vélo.*01\/06\/2026.*Farida Meziane/)
    const again = await didier.post(hire, form)
    at = again.location ?? ''
    const rows = await beffroi.db.rows(
      sql`select id from employment.cddis where post_id = ${vacantPost} and from_day = '2026-06-01'`,
    )
    assert.equal(rows.length, 1)
  })

  test('fills the form of a page gone back to for somebody else: that is another contract', async () => {
    const id = randomUUID()
    const days = { fromDay: '2027-01-04', toDay: '2027-06-30' }
    await didier.submit(hire, { ...lea, ...days, id })
    const after = { fromDay: '2027-07-01', toDay: '2027-12-31' }
    const said = await didier.submit(hire, { ...lea, ...after, id, familyName: 'Retour' })
    assert.match(sentencesIn(said.text), /Léa Retour.*01\/07\/2027/)
    assert.equal((await didier.post(hire, { ...lea, ...days, id })).status, 303)
    const rows = await beffroi.db.rows(
      sql`select id from employment.cddis where post_id = ${vacantPost} and from_day >= '2027-01-01'`,
    )
    assert.equal(rows.length, 2)
  })

  test('writes once what is sent twice for somebody spelled otherwise, and of two files that became one', async () => {
    const count = async (fromDay: string) =>
      (await beffroi.db.rows(sql`select id from employment.cddis where from_day = ${fromDay}`)).length
    const days = { fromDay: '2031-01-06', toDay: '2031-06-30', hours: '5' }
    const spelled = { ...lea, ...days, familyName: 'Essay', id: randomUUID() }
    assert.equal((await didier.post(hire, spelled)).status, 422, 'it is asked first')
    const answered = { ...spelled, answer: at.split('/').at(-1) }
    for (const _ of ['once', 'twice']) assert.equal((await didier.post(hire, answered)).status, 303)
    assert.equal(await count(days.fromDay), 1)

    const who = onlyNamed('Léa', 'Jumelle')
    const first = { fromDay: '2032-01-05', toDay: '2032-06-30', hours: '5', id: randomUUID() }
    const made = await didier.post(hire, { ...first, familyName: who.familyName, givenName: who.givenName })
    const others = await findKnown(beffroi.db, who)
    const apart = await registerApart(beffroi.db, { who, others }, null, beffroi.now())
    const both = [made.location?.split('/').at(-1) ?? '', apart]
    const [one, other] = both.toSorted()
    const paul = await beffroi.as('paul')
    const merged = await paul.post('/personnes/doublons', { one, other, answer: 'same' })
    assert.equal(merged.status, 303)
    for (const [n, personId] of both.entries()) {
      const renewed = {
        id: randomUUID(),
        personId,
        fromDay: `203${3 + n}-01-03`,
        toDay: `203${3 + n}-06-30`,
        hours: '5',
      }
      for (const _ of ['once', 'twice']) assert.equal((await didier.post(hire, renewed)).status, 303)
      assert.equal(await count(renewed.fromDay), 1)
    }
  })

  test('who did it is seen by the adviser and in the supervisor’s team, by hours alone', async () => {
    assert.equal((await farida.get(at)).status, 200)
    assert.match(sentencesIn((await bruno.get('/insertion')).text), /Léa Essai P18, Livreur à vélo 26 h/)
    assert.equal((await bruno.get(at)).status, 404)
  })

  test('leaves a line that the person reads, as the adviser does', async () => {
    for (const visitor of [didier, farida])
      assert.equal((await visitor.get(`/insertion/personnes/${beffroi.personId('yanis')}`)).status, 200)
    const read = sentencesIn((await (await beffroi.as('yanis')).get('/moi/acces')).text)
    for (const name of ['Farida Meziane', 'Didier Lefebvre'])
      assert.match(
        read,
        new RegExp(
          `${name} , pour Les Ateliers de la citoyenneté A lu : Mes contrats, mes heures, ma sortie Pourquoi : Suivre votre parcours d’insertion`,
        ),
      )
  })

  test('cannot put a second person there, nor a contract that ends before it starts', async () => {
    for (const [change, sentence] of [
      [{ familyName: 'Autre' }, /Quelqu’un d’autre est sur ce poste à ces dates/],
      [{ toDay: '2026-05-01' }, /finit avant de commencer/],
      [{ hours: 'mille' }, /Donnez un nombre d’heures/],
      [{ givenName: '' }, /Écrivez le prénom/],
    ] as const) {
      const answer = await didier.post(hire, { ...lea, id: randomUUID(), ...change })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
    const rows = await beffroi.db.rows(
      sql`select id from people.published_persons where family_name = 'Autre'`,
    )
    assert.deepEqual(rows, [], 'a refused form registers nobody')
  })

  test('renews a contract in the same path', async () => {
    const personId = at.split('/').at(-1)
    const form = { id: randomUUID(), personId, fromDay: '2026-12-01', toDay: '2027-05-31', hours: '26' }
    const said = sentencesIn((await didier.submit(hire, form)).text)
    assert.match(said, /Premier contrat.*Renouvellement/)
    assert.equal(said.match(/Depuis le/g)?.length, 1)
  })

  test('shares a post between two people whose hours fit in it, and not with a third', async () => {
    const days = { fromDay: '2029-01-08', toDay: '2029-06-30', hours: '13' }
    for (const givenName of ['Ursule', 'Wenceslas']) {
      const form = { ...lea, ...days, id: randomUUID(), familyName: `Moitié ${givenName}`, givenName }
      assert.equal((await didier.post(hire, form)).status, 303, givenName)
    }
    const third = { ...lea, ...days, id: randomUUID(), familyName: 'Tiers', hours: '5' }
    const answer = await didier.post(hire, { ...third, toDay: '2029-05-31' })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /il ne reste pas assez d’heures/)
  })

  test('is told when somebody corrected the contract meanwhile', async () => {
    const path = `/insertion/contrats/${cddi}/correction`
    const form = {
      fromDay: '2025-12-23',
      toDay: '2026-06-30',
      hours: '26',
      revision: 1,
      why: 'Fin mal recopiée',
    }
    const said = sentencesIn((await didier.submit(path, form)).text)
    assert.match(
      said,
      /Ce qui a été corrigé 02\/06\/2026, Didier Lefebvre : AC25-201 : fin : 22\/06\/2026 → 30\/06\/2026\. Raison : Fin mal recopiée/,
    )
    const late = await didier.post(path, { ...form, toDay: '2026-07-31' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un vient de changer ce contrat/)
    const silent = await didier.post(path, { ...form, revision: 2, why: '' })
    assert.match(sentencesIn(silent.text), /Dites pourquoi le contrat est corrigé/)
  })

  test('alone writes: the adviser, the supervisor and strangers do not', async () => {
    const correction = { fromDay: '2025-12-23', toDay: '2026-08-30', hours: '26', revision: 2, why: 'Moi' }
    for (const id of ['farida', 'bruno', 'yanis', 'claire', 'paul'] as const) {
      const visitor = await beffroi.as(id)
      assert.equal((await visitor.post(`/insertion/contrats/${cddi}/correction`, correction)).status, 404, id)
      assert.equal((await visitor.post(hire, { ...lea, id: randomUUID() })).status, 404, id)
      assert.equal((await visitor.get(`/insertion/contrats/${cddi}/correction`)).status, 404, id)
    }
    assert.equal((await bruno.get(`/insertion/personnes/${person}`)).status, 404)
    for (const [id, expected] of [
      ['didier', true],
      ['farida', false],
      ['bruno', false],
    ] as const)
      assert.equal(await mayWrite(beffroi.db, memberOfAci(id), person, beffroi.now()), expected, id)
    assert.equal((await (await beffroi.as('claire')).get(`/insertion/personnes/${person}`)).status, 404)
  })
})

describe('A contract outside the law’s limits', () => {
  const flagged = async () => sentencesIn((await didier.get('/insertion/a-verifier')).text)
  const answer = (cddiId: CddiId, fields: Record<string, string>) =>
    didier.post(`/insertion/contrats/${cddiId}/reponse`, fields)
  let cddiId = asId<CddiId>('')
  before(async () => {
    const row = await beffroi.db.row<{ id: CddiId }>(
      sql`select id from employment.cddis where weekly_minutes = 1080`,
    )
    cddiId = row?.id ?? asId<CddiId>('')
  })

  test('waits until the direction says why it is right', async () => {
    assert.match(await flagged(), /Virginie Noël : moins de 20 h par semaine/)
    await answer(cddiId, { flag: 'few hours', reason: 'shorter hours agreed' })
    assert.doesNotMatch(await flagged(), /Virginie Noël/)
    const told = await answer(cddiId, { flag: 'few hours', reason: 'as written' })
    assert.match(sentencesIn((await didier.get(told.location ?? '')).text), /quelqu’un a déjà répondu/)
  })

  test('is asked about again once it is corrected', async () => {
    const terms = { fromDay: '2026-01-12', toDay: '2026-09-11', hours: '17', revision: 1, why: 'Avenant' }
    await didier.submit(`/insertion/contrats/${cddiId}/correction`, terms)
    assert.match(await flagged(), /Virginie Noël : moins de 20 h/)
  })

  test('is answered only with what was asked, and by nobody else', async () => {
    await answer(cddiId, { flag: 'few hours', reason: 'extension granted' })
    await answer(cddiId, { flag: 'too long', reason: 'extension granted' })
    await answer(cddiId, { flag: 'x', reason: 'y' })
    const other = await farida.post(`/insertion/contrats/${cddiId}/reponse`, {
      flag: 'few hours',
      reason: 'as written',
    })
    assert.equal(other.status, 404)
    assert.match(await flagged(), /Virginie Noël/)
  })

  test('past 60 months is not kept by an extension, and is where the law sets no ceiling', async () => {
    const terms = { fromDay: '2026-01-12', toDay: '2031-02-11', hours: '26', revision: 2, why: 'Erreur' }
    await didier.submit(`/insertion/contrats/${cddiId}/correction`, terms)
    const done = await answer(cddiId, { flag: 'too long', reason: 'extension granted' })
    assert.match(sentencesIn((await didier.get(done.location ?? '')).text), /Plus de 60 mois.*Virginie Noël/)
    await answer(cddiId, { flag: 'too long', reason: 'as written' })
    assert.match(await flagged(), /Virginie Noël/)
    await answer(cddiId, { flag: 'too long', reason: 'no ceiling' })
    assert.doesNotMatch(await flagged(), /Virginie Noël/)
  })
})
