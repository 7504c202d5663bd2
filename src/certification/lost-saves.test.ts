import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { openBeffroi, sentencesIn, late, open, seenIn } from '#testing'
import { asId } from '#platform/id'
import { draftsOf } from './clea/draft-store.ts'
import { validatedIn } from './matrix/say-trainer-view.ts'
import { trainerViewsOf } from './matrix/trainer-view-store.ts'

// The same page is open twice, on two screens. The second to be sent has not seen the first.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [claire, mathieu] = [await beffroi.as('claire'), await beffroi.as('mathieu')]
const trainee = seededTrainees.group7[8]?.id ?? asId<PersonId>('')
const group = `/certification/${seeded.group7}`

describe('Two screens on one page: the first save is not undone in silence', () => {
  test('for what a trainer thinks of somebody', async () => {
    const path = `/certification/personnes/${trainee}/avis?groupe=${seeded.group7}`
    const seen = seenIn(await open(claire, path))
    await claire.submit(path, { 'validated[]': ['1.1', '2.1'], seen })
    const kept = async () => validatedIn(await trainerViewsOf(db, seeded.group7), trainee)
    const page = await late(claire, path, { 'validated[]': ['1.1', '3.2'], seen })
    assert.deepEqual(await kept(), ['1.1', '2.1'])
    assert.match(sentencesIn(page), /2\.1 [^:]+ : coché dans ce qui est enregistré 3\.2 [^:]+ : pas coché/)
    assert.match(page, /value="3\.2" checked/)
    // Having compared, the same press is heard; and the same form twice loses nothing.
    for (let n = 0; n < 2; n++)
      await claire.submit(path, { 'validated[]': ['1.1', '3.2'], seen: seenIn(page) })
    assert.deepEqual(await kept(), ['1.1', '3.2'])
  })

  test('for the decisions that an evaluator keeps, and those already signed', async () => {
    const path = `/certification/personnes/${trainee}/evaluation?groupe=${seeded.group7}`
    const versions = (html: string) =>
      Object.fromEntries(
        ['initial', 'final'].map((phase) => [
          `seen-${phase}`,
          new RegExp(`name="seen-${phase}" value="([^"]*)"`).exec(html)?.[1] ?? '',
        ]),
      )
    const form = { phase: 'final', evaluatedOn: '2026-06-01', ...versions(await open(mathieu, path)) }
    await mathieu.submit(path, { ...form, domain1: 'validated' })
    const page = await late(mathieu, path, { ...form, domain1: 'not yet' })
    assert.match(
      sentencesIn(page),
      /Enregistré : Validé, le 1er juin 2026|Enregistré : Validé, le 1 juin 2026/,
    )
    assert.match(page, /value="not yet" checked/)
    const drafts = async () =>
      (await draftsOf(db, seeded.group7, beffroi.personId('mathieu')))
        .filter((one) => one.personId === trainee)
        .map((one) => one.decision)
    assert.deepEqual(await drafts(), ['validated'])
    const signature = `${group}/evaluation/signature`
    const read = seenIn(await open(mathieu, signature))
    const again = { ...form, ...versions(page) }
    await mathieu.submit(path, { ...again, domain1: 'not yet' })
    const unread = await late(mathieu, signature, { seen: read })
    assert.match(sentencesIn(unread), /Domaine 1, évaluation finale : Pas encore/)
    await mathieu.submit(signature, { seen: seenIn(unread) })
    await late(mathieu, path, { ...again, domain1: 'not yet', domain2: 'validated' })
    assert.deepEqual(await drafts(), [])
  })
})
