import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { formIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'
import { orientationData, seededPositionings } from '../index.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const [karine, brigitte, aicha] = [
  await beffroi.as('karine'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]
const clea = '/orientation/actions/clea-metiers-sap'
const { silent, interviewed, invited, ofAicha, link } = seededPositionings
const stateOf = async (id: string) =>
  (await db.row<{ state: string }>(sql`select state from orientation.positionings where id = ${id}`))?.state
const meeting = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  'who[]': silent,
  day: '2026-06-09',
  clock: '14:00',
  place: 'Salle 3',
  channel: 'best',
  ...change,
})

describe('Those among whom somebody is chosen', () => {
  test('are written as everywhere, the given name first', async () => {
    const chosen = sentencesIn((await brigitte.get(`/orientation/${silent}/referent`)).text)
    assert.match(chosen, /Karine Hanquez, /)
    assert.doesNotMatch(chosen, /Hanquez Karine/)
  })
})

describe('Somebody is invited to a meeting', () => {
  test('by a message with a link, which answers with one press and without a sign-in', async () => {
    const page = await brigitte.submit(`${clea}/reunions`, meeting())
    assert.match(sentencesIn(page.text), /mardi 9 juin 2026 à 14 h.*Lydie Masson/)
    await beffroi.settle()
    const letter = (await beffroi.letters()).find((one) => one.body.includes('/invitation/'))
    assert.equal(letter?.channel, 'sms')
    const token = /\/invitation\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? ''
    const visitor = beffroi.visitor()
    assert.match(sentencesIn((await visitor.get(`/invitation/${token}`)).text), /Bonjour Lydie/)
    const answered = await visitor.submit(`/invitation/${token}`, { answer: 'yes' })
    assert.match(sentencesIn(answered.text), /vous venez/)
    await visitor.submit(`/invitation/${token}`, { answer: 'yes' })
    const path = sentencesIn((await karine.get(`/orientation/${silent}`)).text)
    assert.equal(path.split('A répondu : je viens').length, 2)
    assert.equal(await stateOf(silent), 'invited')
  })
  test('twice with the same form, and one letter leaves', async () => {
    const form = meeting({ place: 'Salle 4' })
    await brigitte.submit(`${clea}/reunions`, form)
    const before = (await beffroi.letters()).length
    await brigitte.submit(`${clea}/reunions`, form)
    assert.equal((await beffroi.letters()).length, before)
  })
  test('from a page gone back to, filled for another day: that is another meeting', async () => {
    const form = meeting({ place: 'Salle 5' })
    await brigitte.submit(`${clea}/reunions`, form)
    const page = await brigitte.submit(`${clea}/reunions`, { ...form, day: '2026-06-10' })
    assert.match(sentencesIn(page.text), /mercredi 10 juin 2026 à 14 h.*Lydie Masson/)
  })
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['on a day that has passed', { day: '2026-05-01' }, /déjà passée/],
    ['without a place', { place: '' }, /Dites où/],
    ['at no hour', { clock: '26:99' }, /Donnez une heure/],
    ['with nobody ticked', { 'who[]': '' }, /Cochez au moins une personne/],
    ['who is decided already', { 'who[]': ofAicha }, /Cochez au moins une personne/],
  ]
  for (const [how, change, sentence] of wrong)
    test(`${how}: a sentence, and no meeting`, async () => {
      const form = meeting(change)
      const answer = await brigitte.post(`${clea}/reunions`, form)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(await db.row(sql`select 1 from orientation.meetings where id = ${form.id}`), undefined)
    })
  test('by a link that nobody can guess, or answer once the meeting has begun', async () => {
    assert.equal((await beffroi.visitor().get('/invitation/rien')).status, 404)
    assert.equal((await beffroi.visitor().post('/invitation/rien', { answer: 'yes' })).status, 404)
    beffroi.setNow('2026-06-09T08:00:00Z')
    const page = await beffroi.visitor().submit(`/invitation/${link}`, { answer: 'no' })
    assert.match(sentencesIn(page.text), /Cette réunion est passée/)
    beffroi.setNow('2026-06-02T08:00:00Z')
    assert.equal(
      (
        await db.row<{ answer: string | null }>(sql`
      select answer from orientation.invitations where positioning_id = ${invited}`)
      )?.answer,
      null,
    )
  })
  test('on paper: the letters are one PDF, for who runs the action', async () => {
    const address = `/orientation/reunions/${seededPositionings.meeting}/lettres.pdf`
    const pdf = await brigitte.get(address)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const letters = await getDocument({ data: new Uint8Array(pdf.bytes), verbosity: 0 }).promise
    for (let n = 1; n <= letters.numPages; n++) {
      const { items } = await (await letters.getPage(n)).getTextContent()
      const words = items.map((one) => ('str' in one ? one.str : '')).join(' ')
      assert.match(words, /AFP2I.*accueil\.afp2i@example\.org.*Avec le soutien de/, `letter ${n}`)
    }
    assert.equal((await karine.get(address)).status, 404)
  })
  test('and who came is noted, once', async () => {
    const row = await db.row<{ id: string }>(sql`
      select id from orientation.invitations where positioning_id = ${invited}`)
    const address = `/orientation/reunions/${seededPositionings.meeting}`
    const form = { [`answer-${row?.id}`]: 'yes', [`presence-${row?.id}`]: 'came' }
    await brigitte.submit(address, form)
    assert.match(sentencesIn((await brigitte.submit(address, form)).text), /Rien n’a changé/)
    assert.equal((await karine.post(address, form)).status, 404)
  })
})

const interview = {
  heldOn: '2026-06-01',
  motivation: 'Travailler près de chez elle',
  equipment: 'nothing',
  notes: 'Très seule.',
}

/** Writes in the form of an interview as its page shows it. */
async function hold(who: Visitor, id: string, said: Record<string, string>): Promise<void> {
  const at = `/orientation/${id}/entretien`
  await who.submit(at, { ...formIn((await who.get(at)).text, at), ...said })
}

describe('The notes of an interview', () => {
  test('are read by their author and the person, and by nobody who runs the action', async () => {
    await hold(karine, silent, interview)
    assert.match((await karine.get(`/orientation/${silent}`)).text, /Très seule/)
    const seen = sentencesIn((await brigitte.get(`/orientation/${silent}`)).text)
    assert.match(seen, /Pas d’ordinateur chez soi.*Travailler près de chez elle/)
    assert.doesNotMatch(seen, /Très seule/)
    assert.doesNotMatch((await brigitte.get(`${clea}/commission`)).text, /Très seule/)
    assert.doesNotMatch((await brigitte.get(`/orientation/${silent}/entretien`)).text, /Mes notes|Très seule/)
  })
  test('stay out of reach of who runs the action even when the form is made by hand', async () => {
    await hold(brigitte, silent, { ...interview, notes: 'Écrit par une autre' })
    assert.match((await karine.get(`/orientation/${silent}`)).text, /Très seule/)
  })
  test('are shared, taken back and answered by the person alone', async () => {
    await hold(karine, ofAicha, { ...interview, notes: 'Motivée, mais débordée.' })
    const mine = await aicha.get('/moi/parcours')
    assert.match(sentencesIn(mine.text), /Motivée, mais débordée\. Seule cette personne peut lire/)
    await aicha.submit(`/moi/parcours/${ofAicha}/partage`, { share: 'oui' })
    assert.match((await karine.get(`/orientation/${ofAicha}`)).text, /Motivée/)
    await aicha.submit(`/moi/parcours/${ofAicha}/reponse`, { words: 'Je ne suis plus débordée.' })
    assert.match((await karine.get(`/orientation/${ofAicha}`)).text, /Je ne suis plus débordée/)
    assert.equal((await aicha.post(`/moi/parcours/${silent}/partage`, { share: 'oui' })).status, 404)
    assert.equal((await karine.post(`/moi/parcours/${ofAicha}/partage`, { share: 'oui' })).status, 404)
  })
  test('are taken away when their author empties them', async () => {
    await hold(karine, silent, { ...interview, notes: '' })
    const seen = (await karine.get(`/orientation/${silent}`)).text
    assert.doesNotMatch(seen, /Très seule/)
    assert.match(seen, /Travailler près de chez elle/)
  })
  test('go with what was answered to them', async () => {
    await hold(karine, ofAicha, { ...interview, notes: '' })
    await hold(karine, ofAicha, { ...interview, notes: 'Motivée, mais débordée.' })
    const seen = (await karine.get(`/orientation/${ofAicha}`)).text
    assert.match(seen, /Motivée, mais débordée/)
    assert.doesNotMatch(seen, /Je ne suis plus débordée/)
  })
  test('cannot be written of an interview to come', async () => {
    const answer = await karine.post(`/orientation/${silent}/entretien`, {
      ...interview,
      heldOn: '2026-07-01',
    })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /à venir ne se note pas encore/)
  })
})

describe('A commission', () => {
  const decision = (id: string, verdict: string, why = '') => ({
    [`decision-${id}`]: verdict,
    [`why-${id}`]: why,
  })
  test('decides for many at once, or for nobody when one decision cannot be', async () => {
    const groupId = newId<GroupId>()
    const group = { id: groupId, actionId: seeded.clea, title: 'Groupe 8', places: 1, site: 'Arras' }
    const dates = { startsOn: dayOf('2026-09-07'), endsOn: dayOf('2026-11-13') }
    await openGroup(db, { leadId: seededOrganisations.afp2i.id }, { ...group, ...dates }, null, beffroi.now())
    const form = {
      on: '2026-06-02',
      groupId,
      ...decision(interviewed, 'admit'),
      ...decision(silent, 'admit'),
    }
    const refused = await brigitte.post(`${clea}/commission`, form)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Le groupe est complet/)
    assert.equal(await stateOf(interviewed), 'interviewed')
    const right = { ...form, ...decision(silent, 'refuse', 'Trop loin') }
    await brigitte.submit(`${clea}/commission`, right)
    assert.equal(await stateOf(interviewed), 'admitted')
    assert.match(
      sentencesIn((await karine.get(`/orientation/${silent}`)).text),
      /Motif : Trop loin.*Non retenu·e/,
    )
  })
  test('admits nobody where no group is open, and keeps all that was typed', async () => {
    const form = { on: '2026-06-02', groupId: '', ...decision(invited, 'admit', 'Très motivé') }
    const refused = await brigitte.post(`${clea}/commission`, form)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Choisissez un groupe de cette action/)
    assert.match(refused.text, /Très motivé/)
    assert.equal(await stateOf(invited), 'invited')
  })
  test('gives a reason when it refuses, a day that has come, and at least one decision', async () => {
    const on = '2026-06-02'
    const noReason = await brigitte.post(`${clea}/commission`, { on, ...decision(invited, 'refuse') })
    assert.match(sentencesIn(noReason.text), /Écrivez le motif/)
    for (const form of [{ on: '2027-01-01', ...decision(invited, 'wait') }, { on }, { on: '' }])
      assert.equal((await brigitte.post(`${clea}/commission`, form)).status, 422)
    assert.equal((await karine.post(`${clea}/commission`, { on, ...decision(invited, 'wait') })).status, 404)
    assert.equal(await stateOf(invited), 'invited')
  })
  test('orders its waiting list', async () => {
    const list = async () =>
      [...(await brigitte.get(`${clea}/commission`)).text.matchAll(/aria-label="Monter ([^"]+)"/g)].map(
        (one) => one[1],
      )
    const before = await list()
    const row = await db.row<{ id: string }>(sql`
      select id from orientation.positionings where state = 'waiting' order by waiting_rank desc limit 1`)
    await brigitte.submit(`${clea}/attente`, { positioningId: row?.id, way: 'up' })
    assert.notDeepEqual(await list(), before)
  })
  test('learns that a place is free as soon as somebody leaves', async () => {
    await karine.submit(`/orientation/${interviewed}/retrait`, { withdrawal: 'found a job', why: 'CDI' })
    assert.match(
      sentencesIn((await brigitte.get(clea)).text),
      /Une place est libre : .* est en tête de la liste/,
    )
  })
})

describe('A person', () => {
  test('reads in simple words what becomes of their request', async () => {
    assert.match(
      sentencesIn((await aicha.get('/moi/parcours')).text),
      /Vous avez une place.* a donné votre nom/,
    )
  })
  test('takes away all that the room holds about them, the notes included', async () => {
    const { folder, files } = await orientationData(db, [beffroi.personId('aicha')])
    assert.equal(folder, 'orientation')
    assert.match(String(files[0]?.bytes), /Motivée, mais débordée/)
  })
  test('is withdrawn by who follows them, and by nobody else', async () => {
    const claire = await beffroi.as('claire')
    assert.equal((await claire.get(`/orientation/${ofAicha}/retrait`)).status, 404)
    assert.equal((await claire.post(`/orientation/${ofAicha}/retrait`, { withdrawal: 'other' })).status, 404)
    assert.equal((await aicha.post(`/orientation/${ofAicha}/retrait`, { withdrawal: 'other' })).status, 404)
    assert.equal((await karine.post(`/orientation/${ofAicha}/retrait`, {})).status, 422)
    assert.equal(await stateOf(ofAicha), 'admitted')
  })
  test('met no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
