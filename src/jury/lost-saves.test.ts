import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { CHANGED_MEANWHILE } from '#platform/web'
import { formIn, openBeffroi, sentencesIn, late, open, seenIn } from '#testing'
import { asId } from '#platform/id'
import { currentDecisions } from './deliberation/decisions.ts'
import { decisionLines } from './deliberation/decision-store.ts'
import { givenBy } from './marks/give-marks.ts'
import { jurorsOf } from './juror-store.ts'
import { readJury } from './jury-store.ts'
import { plannedJury } from './seeds/planned-jury-example.ts'
import { twoJuries } from './seeds/two-juries-example.ts'
import type { JurorId } from './ids.ts'

// The same page is open twice, on two screens. The second to be sent has not seen the first.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const brigitte = await beffroi.as('brigitte')
const { ours } = await twoJuries(beffroi)
const jury = `/certification/jury/${ours.id}`
const president = await beffroi.as(ours.president)

describe('Two screens on one page: the first save is not undone in silence', () => {
  test('for the grid of a juror, whose page knows its own touches', async () => {
    const juror = await beffroi.as(ours.juror)
    const path = `${jury}/candidats/${ours.candidate}`
    const opened = formIn(await open(juror, path), path)
    const other = formIn(await open(juror, path), path)
    await juror.submit(path, { ...other, 'mark-L1': 'acquired', note: 'A vu.' })
    const late1 = { ...opened, 'mark-L1': 'partly', 'mark-L2': 'acquired', note: 'Rien.' }
    const page = await late(juror, path, late1)
    assert.match(sentencesIn(page), /Enregistré : Acquis .* Enregistré : A vu\./)
    assert.match(page, /name="mark-L1" value="partly" checked/)
    const [member] = (await jurorsOf(db, ours.id)).filter((one) => one.part === 'member')
    const about = { juryId: ours.id, jurorId: member?.id ?? asId<JurorId>(''), personId: ours.candidate }
    const { marks, note } = await givenBy(db, about)
    assert.deepEqual({ marks, note }, { marks: { L1: 'acquired' }, note: 'A vu.' })
    const touch = async (form: Record<string, string>, mark: string) =>
      juror.post(path, { ...form, 'mark-L1': mark }, { 'x-requested-with': 'outbox', 'x-act': randomUUID() })
    // The touches of one page follow each other, whatever their answers; those of the page that was refused undo nothing.
    const [compared, refused] = [formIn(page, path), opened]
    for (const mark of ['partly', 'acquired', 'not acquired'])
      assert.equal((await touch(compared, mark)).status, 200)
    const stale = await touch(refused, 'acquired')
    assert.deepEqual([stale.status, JSON.parse(stale.text).why], [422, CHANGED_MEANWHILE])
    assert.equal((await givenBy(db, about)).marks['L1'], 'not acquired')
  })

  test('for the decisions of a president', async () => {
    await president.submit(`${jury}/deliberation/ouverture`)
    const path = `${jury}/deliberation/${ours.candidate}`
    const seen = seenIn(await open(president, path))
    await president.submit(path, { 'decision-L1': 'acquired', 'comment-L1': 'Vu.', seen })
    const page = await late(president, path, { 'decision-L1': 'partly', 'decision-L2': 'partly', seen })
    assert.match(sentencesIn(page), /Enregistré : Acquis · Vu\./)
    assert.match(page, /name="decision-L1" value="partly" checked/)
    const decided = currentDecisions(await decisionLines(db, ours.id)).get(ours.candidate)
    assert.deepEqual(decided, { L1: 'acquired' })
  })

  test('for a jury that is planned: the same form with something else in it is not lost in silence', async () => {
    const form = { id: randomUUID(), ...plannedJury('2026-06-09', beffroi.personId) }
    for (let n = 0; n < 2; n++) await brigitte.submit('/certification/jury', form)
    for (const change of [{ place: 'Lens' }, { president: '2' }, { 'juror-2': beffroi.personId('idriss') }]) {
      const page = await late(
        brigitte,
        '/certification/jury',
        { ...form, ...change },
        'Ce jury est déjà prévu, autrement.',
      )
      assert.ok(page.includes(`href="/certification/jury/${form.id}"`))
    }
    assert.equal((await readJury(db, asId(form.id)))?.place, 'Arras')
  })
})
