import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { readMessages } from '#platform/notices'
import { parisClock, parisDay } from '#platform/time'
import { formIn, openBeffroi } from '#testing'
import { halfDaysOf, nextHalfDaysOf } from './own-half-day-store.ts'
import { openSheet } from './sheet/sign-sheet.ts'
import { asksSignature } from './half-day.ts'
import { activitiesOf } from './activity-store.ts'
import { noteHalfDayAtHost } from './at-host/note-half-day.ts'
import { remindSigning } from './roll/remind-signing.ts'
import { worksFor } from './work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const ids = {
  aicha: beffroi.personId('aicha'),
  claire: beffroi.personId('claire'),
  karine: beffroi.personId('karine'),
}
const toldTo = async (who: keyof typeof ids) =>
  (await readMessages(db, [ids[who]], { limit: 50 })).map(({ title }) => title)
const group = `/formation/${seeded.group7}`

describe('A trainer is told of a work to read', () => {
  test('once, though it is replaced while it waits; then its trainee of the answer', async () => {
    const all = await activitiesOf(db, seeded.group7)
    let activity = all[0]
    for (const one of all)
      if (one.proof === 'text' && (await worksFor(db, one.id, ids.aicha)).length === 0) activity = one
    assert.ok(activity)
    const giving = `/formation/activites/${activity.id}/donner`
    const [before, aichaBefore] = [await toldTo('claire'), await toldTo('aicha')]
    for (const words of ['Trois étapes.', 'Quatre étapes.'])
      await aicha.submit(giving, { act: randomUUID(), words })
    assert.deepEqual((await toldTo('claire')).slice(0, -before.length || undefined), [
      `Un travail à lire : ${activity.title}`,
    ])
    const [work] = await worksFor(db, activity.id, ids.aicha)
    await claire.submit(`/formation/travaux/${work?.id}`, { decision: 'give back', word: 'Ajoutez la fin.' })
    await aicha.submit(giving, { act: randomUUID(), words: 'Cinq étapes.' })
    const [again] = await worksFor(db, activity.id, ids.aicha)
    await claire.submit(`/formation/travaux/${again?.id}`, { decision: 'accept', word: 'Bravo.' })
    assert.deepEqual((await toldTo('aicha')).slice(0, 1), [`Travail accepté : ${activity.title}`])
    assert.equal((await toldTo('aicha')).length, aichaBefore.length + 1, 'the last word alone')
  })
})

describe('Those who are expected', () => {
  test('are told of a half-day that moves, and of one that will not take place; not of a new title', async () => {
    const [next] = await nextHalfDaysOf(db, ids.aicha, new Date(beffroi.now().getTime() + 3 * 86_400_000))
    assert.ok(next)
    const at = `${group}/demi-journees/${next.id}`
    const form = {
      id: next.id,
      title: next.title,
      day: next.day,
      starts: parisClock(next.startsAt),
      ends: parisClock(next.endsAt),
      mode: next.mode,
      trainer: '',
      subgroup: next.subgroup ?? '',
    }
    const before = (await toldTo('aicha')).length
    await claire.submit(at, { ...form, title: 'Autre titre', room: next.room, seen: String(next.sequence) })
    assert.equal((await toldTo('aicha')).length, before)
    await claire.submit(at, { ...form, room: 'Salle 9', seen: String(next.sequence + 1) })
    assert.match((await toldTo('aicha'))[0] ?? '', /^Changement : .*, Salle 9$/)
    await claire.submit(`${at}/annuler`, {})
    assert.match((await toldTo('aicha'))[0] ?? '', /^Annulé : /)
    assert.equal((await toldTo('aicha')).length, before + 1, 'what had not left is taken back')
  })

  test('are not told who trains; who takes the half-day over is, and who leaves it', async () => {
    const brigitte = await beffroi.as('brigitte')
    const soon = new Date(beffroi.now().getTime() + 7 * 86_400_000)
    const next = (await nextHalfDaysOf(db, ids.aicha, soon)).find((one) => one.trainerId === ids.claire)
    assert.ok(next)
    const at = `${group}/demi-journees/${next.id}`
    const change = async (trainer: string) =>
      brigitte.submit(at, { ...formIn((await brigitte.get(at)).text, at), trainer })
    const before = (await toldTo('aicha')).length
    await change('')
    assert.match((await toldTo('claire'))[0] ?? '', /^Quelqu’un d’autre forme : /)
    await change(ids.claire)
    assert.match((await toldTo('claire'))[0] ?? '', /^Vous formez : /)
    assert.doesNotMatch(
      (await toldTo('claire')).join(),
      /Quelqu’un d’autre/,
      'what had not left is taken back',
    )
    assert.equal((await toldTo('aicha')).length, before)
  })

  test('are told that they were noted absent, and so is who accompanies them, without a name', async () => {
    const [halfDay] = await halfDaysOf(db, ids.aicha, parisDay(beffroi.now()))
    assert.ok(halfDay)
    const half = halfDay.half === 'morning' ? 'matin' : 'apres-midi'
    const before = (await toldTo('karine')).length
    const said = await claire.post(`${group}/emargement/${halfDay.day}/${half}/${ids.aicha}/note`, {
      status: 'absent',
      late: '0',
      reason: '',
      why: 'Erreur de ligne',
    })
    assert.equal(said.status, 303, said.text)
    assert.match((await toldTo('aicha'))[0] ?? '', /^Absence notée : /)
    assert.equal((await toldTo('karine')).length, before + 1)
    assert.doesNotMatch((await toldTo('karine'))[0] ?? '', /Aïcha/)
    await claire.submit(`${group}/emargement/${halfDay.day}/${half}/${ids.aicha}/note`, {
      status: 'present',
      late: '0',
      reason: '',
      why: 'Elle était là',
    })
    assert.doesNotMatch((await toldTo('aicha')).join('\n'), /Absence notée/, 'corrected before it left')
    assert.equal((await toldTo('karine')).length, before)
  })

  test('are reminded to sign while they are there, when the sheet is open, once', async () => {
    const coming = await nextHalfDaysOf(db, ids.aicha, new Date(beffroi.now().getTime() + 86_400_000), 20)
    const halfDay = coming.find(({ mode }) => asksSignature(mode))
    assert.ok(halfDay)
    beffroi.setNow(new Date(halfDay.endsAt.getTime() - 8 * 60_000))
    assert.equal(await remindSigning(db, beffroi.now()), 0)
    await openSheet(db, halfDay, ids.claire, beffroi.now())
    // somebody else of the group spends it at a host: it is their half-day, and nobody else's
    const other = seededTrainees.group7.map(({ id }) => asId<PersonId>(id)).find((id) => id !== ids.aicha)
    const atHost = { hostName: 'Au Fil Propre', status: 'present', personId: other ?? assert.fail() } as const
    const { day, half, startsAt, endsAt } = halfDay
    await db.transaction((tx) =>
      noteHalfDayAtHost(tx, {
        conventionId: newId(),
        ...atHost,
        day,
        half,
        startsAt,
        endsAt,
        at: beffroi.now(),
      }),
    )
    assert.ok((await remindSigning(db, beffroi.now())) > 0)
    await remindSigning(db, beffroi.now())
    const reminded = (await toldTo('aicha')).filter((title) => title.startsWith('N’oubliez pas de signer'))
    assert.equal(reminded.length, 1)
    const theirs = await readMessages(db, [atHost.personId], { limit: 50 })
    assert.ok(theirs.every(({ title }) => !title.startsWith('N’oubliez pas de signer')))
  })
})
