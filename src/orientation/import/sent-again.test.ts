import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { readPerson, seededOrganisations, type Actor } from '#people'
import { openImport, reportOf, runImport } from '#platform/imports'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { decisionsImporter, seededPositionings } from '../index.ts'
import { writeDecision } from '../decisions/door.ts'
import { openDoubts } from '../doubts/doubt-store.ts'
import { answerDoubt } from '../doubts/answer-doubt.ts'
import { readPositioning } from '../positioning-store.ts'
import { decisionsOf } from '../undoing/kept-store.ts'
import { undoDecision } from '../undoing/undo-decision.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const id = seededPositionings.interviewed
const brigitte: Actor = {
  personId: beffroi.personId('brigitte'),
  name: 'Brigitte Carlier',
  givenName: 'Brigitte',
  language: 'fr',
  memberships: [
    {
      organisationId: seededOrganisations.afp2i.id,
      organisationName: 'AFP2I',
      organisationKind: 'training',
      role: 'training lead',
    },
  ],
}
const one = (await readPositioning(db, id)) ?? assert.fail()
const who = (await readPerson(db, one.personId)) ?? assert.fail()
const text = `Nom;Prénom;Décision;Motif\n${who.familyName};${who.givenName};Liste d’attente;Groupe plein\n`
const file = { name: 'decisions.csv', bytes: new TextEncoder().encode(text) }

async function send() {
  const opened = await openImport(decisionsImporter, file, {})
  const context = { by: brigitte, now: beffroi.now(), action: 'clea-metiers-sap', group: 'groupe-7' }
  const { updated, unchanged, toCheck, refused } = reportOf(
    await runImport(db, decisionsImporter, file, opened, context, { dryRun: false }),
  )
  return { updated, unchanged, toCheck: toCheck.length, refused }
}
const later = () => beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
async function undo() {
  later()
  const last = (await decisionsOf(db, id)).find(({ isUndone }) => !isUndone)
  const asked = { positioningId: id, n: last?.n ?? 0 }
  assert.deepEqual(await undoDecision(db, asked, brigitte, async () => false, beffroi.now()), { ok: true })
  later()
}
const state = async () => (await readPositioning(db, id))?.standing.state
const updated = { updated: 1, unchanged: 0, toCheck: 0, refused: [] }
const unchanged = { updated: 0, unchanged: 1, toCheck: 0, refused: [] }

describe('A line that brought a decision, undone since', () => {
  test('decides again when it is sent again', async () => {
    assert.deepEqual(await send(), updated)
    later()
    assert.deepEqual(await send(), unchanged)
    await undo()
    assert.deepEqual(await send(), updated)
    assert.equal(await state(), 'waiting')
    await undo()
  })

  test('that only said what stood already, decides too', async () => {
    const made = { on: parisDay(beffroi.now()), by: brigitte.personId }
    const wait = { kind: 'wait', why: null } as const
    assert.ok((await db.transaction((tx) => writeDecision(tx, one, wait, made, beffroi.now()))).ok)
    later()
    assert.deepEqual(await send(), unchanged)
    await undo()
    assert.deepEqual(await send(), updated)
    await undo()
  })

  test('and that somebody had answered, decides too', async () => {
    const made = { on: parisDay(beffroi.now()), by: brigitte.personId }
    const refuse = { kind: 'refuse', why: 'Trop tôt' } as const
    assert.ok((await db.transaction((tx) => writeDecision(tx, one, refuse, made, beffroi.now()))).ok)
    assert.deepEqual(await send(), { ...unchanged, unchanged: 0, toCheck: 1 })
    later()
    const [doubt] = await openDoubts(db, { actionIds: [seeded.clea], askedBy: brigitte.personId })
    assert.ok(doubt)
    await answerDoubt(db, { doubtId: doubt.id, answer: 'yes' }, brigitte, beffroi.now())
    assert.equal(await state(), 'waiting')
    await undo()
    assert.equal((await send()).toCheck, 1)
  })
})
