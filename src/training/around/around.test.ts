import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, seeded } from '#actions'
import { seededTrainees } from '#people'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { linkIn, newcomer, newOrganisation, openBeffroi, readingsOf, sentencesIn } from '#testing'
import type { Presence } from '../attendance.ts'
import type { HalfDayId } from '../ids.ts'
import { countAbsences, hiddenToFunder } from './read-funded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const today = parisDay(beffroi.now())
const aicha = beffroi.personId('aicha')

describe('A referent follows their people who learn', () => {
  test('from their own day: absences without a reason, and the hours', async () => {
    const claire = await beffroi.as('claire')
    await claire.submit(`/formation/${seeded.group7}/emargement/${today}/matin/${aicha}/note`, {
      status: 'absent',
      late: '0',
      reason: 'illness',
      justification: 'Certificat',
    })
    const karine = await beffroi.as('karine')
    const day = (await karine.get('/')).text
    const list = await karine.get(linkIn(day, /Suivi des formations/))
    assert.match(sentencesIn(list.text), /Aïcha Benamar Cléa Métiers SAP, Groupe 7 1 demi-journée/)
    const one = sentencesIn((await karine.get(linkIn(list.text, /Aïcha Benamar/))).text)
    assert.match(one, /mardi 2 juin, matin Absence/)
    assert.match(one, /À distance, validé .* sur /)
    const alert = sentencesIn((await claire.get(`/formation/${seeded.group7}/alertes`)).text)
    const [, share = '', missing = ''] =
      /Aïcha Benamar.*?À ce rythme, (\S+ %) à la fin : (\S+ h(?: \d+)?) de FOAD à rattraper/.exec(alert) ?? []
    assert.ok(share && missing, alert)
    for (const page of [sentencesIn(list.text), one])
      assert.ok(page.includes(`${share} : ${missing} à rattraper d’ici le 10 juillet 2026`), page)
    assert.doesNotMatch(one, /maladie|certificat|justifi/i)
  })

  test('and each reads that they looked', async () => {
    const read = await readingsOf(beffroi, aicha)
    assert.ok(JSON.stringify(read).includes('Suivre les présences et les heures'))
  })

  test('not those of another referent', async () => {
    const other = await newOrganisation(beffroi, 'prescriber')
    const stranger = await newcomer(beffroi, { organisationId: other.id, role: 'referent' })
    assert.doesNotMatch((await stranger.get('/')).text, /formation\/suivi/)
    assert.doesNotMatch((await stranger.get('/formation/suivi')).text, /Benamar/)
    assert.equal((await stranger.get(`/formation/suivi/${aicha}`)).status, 404)
    const karine = await beffroi.as('karine')
    const list = (await karine.get('/formation/suivi')).text
    for (const { id } of seededTrainees.group7)
      assert.equal((await karine.get(`/formation/suivi/${id}`)).status, list.includes(id) ? 200 : 404)
  })
})

describe('A funder follows the hours of what they fund', () => {
  test('from their own day: the gauge of each group against their rule, and no name', async () => {
    const agnes = await beffroi.as('agnes')
    const list = await agnes.get(linkIn((await agnes.get('/')).text, /Suivi des formations/))
    const said = sentencesIn(list.text)
    assert.match(said, /Groupe 7, du .* 13 personnes .* il faut 75 %/)
    for (const name of ['Benamar', 'Aïcha']) assert.doesNotMatch(said, new RegExp(name))
    assert.equal((await agnes.get(`/formation/suivi/${aicha}`)).status, 404)
    assert.equal((await agnes.get(`/formation/${seeded.group7}/foad`)).status, 404)
  })

  test('with the absences of a group, and not where fewer than five people were away', async () => {
    const agnes = await beffroi.as('agnes')
    assert.match(
      sentencesIn((await agnes.get('/formation/suivi')).text),
      /Absences à ce jour.* \d+ demi-journées/,
    )
    const away = (count: number) =>
      seededTrainees.group7.map(({ id: personId }, i): Presence => ({
        halfDayId: asId<HalfDayId>('h'),
        personId,
        day: today,
        half: 'morning',
        startsAt: beffroi.now(),
        endsAt: beffroi.now(),
        mode: 'face to face',
        status: i < count ? 'absent' : 'present',
        lateMinutes: 0,
        excused: null,
        signed: null,
        saidAt: beffroi.now(),
        doubted: false,
        hostName: null,
      }))
    assert.equal(countAbsences(away(0)), 0)
    assert.equal(countAbsences(away(1)), 'few')
    assert.equal(countAbsences(away(4)), 'few')
    assert.equal(countAbsences(away(5)), 5)
  })

  test('another funder reads nothing of it, until they fund it too: the hours, and not the rule of the first', async () => {
    const body = await newOrganisation(beffroi, 'funder', 'Fonds de Lens')
    const other = await newcomer(beffroi, { organisationId: body.id, role: 'funder' })
    assert.doesNotMatch(sentencesIn((await other.get('/')).text), /que vous financez/)
    assert.doesNotMatch(sentencesIn((await other.get('/formation/suivi')).text), /Groupe 7/)
    await addPartner(beffroi.db, seeded.clea, { name: body.name, part: 'funding' }, beffroi.now())
    const said = sentencesIn((await other.get('/formation/suivi')).text)
    assert.match(said, /Groupe 7, du/)
    assert.doesNotMatch(said, /il faut/)
  })

  test('nobody else has this page', async () => {
    for (const id of ['claire', 'mathieu', 'aicha', 'paul', 'yanis'] as const)
      assert.equal((await (await beffroi.as(id)).get('/formation/suivi')).status, 404, id)
  })

  test('a group of fewer than five is not told, nor the next one where the total would give it back', () => {
    const ended = true
    const few = { id: 'a', people: 3, ended }
    const many = [
      { id: 'b', people: 12, ended },
      { id: 'c', people: 9, ended },
    ]
    assert.deepEqual(hiddenToFunder([few, ...many]), new Set(['a', 'c']))
    const others = [few, { id: 'b', people: 4, ended }, { id: 'c', people: 12, ended }]
    assert.deepEqual(hiddenToFunder(others), new Set(['a', 'b']))
    assert.deepEqual(hiddenToFunder(many), new Set())
  })

  test('a group that goes on hides none of those that have ended: it is not in their total', () => {
    const groups = [
      { id: 'a', people: 4, ended: true },
      { id: 'b', people: 13, ended: true },
      { id: 'c', people: 13, ended: true },
      { id: 'd', people: 9, ended: false },
    ]
    assert.deepEqual(hiddenToFunder(groups), new Set(['a', 'b']))
    assert.deepEqual(hiddenToFunder(groups.toReversed()), new Set(['a', 'b']))
  })
})
