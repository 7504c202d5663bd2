import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { changedSentence, changesInCddi, changesInExit } from './correction.ts'
import type { Exit } from './exit.ts'
import type { PathId, PostId } from './ids.ts'

const cddi = {
  fromDay: dayOf('2026-01-05'),
  toDay: dayOf('2026-06-30'),
  weeklyMinutes: 26 * 60,
  postId: asId<PostId>('00000000-0000-8000-8000-000000000001'),
}
const exit = {
  pathId: asId<PathId>('00000000-0000-8000-8000-000000000002'),
  leftOn: dayOf('2026-06-30'),
  category: 'durable',
  motive: 'permanent job',
  proof: null,
  situation: null,
} satisfies Exit

describe('What was corrected', () => {
  test('of a contract, is each thing that differs, and nothing of one that is the same', () => {
    assert.deepEqual(changesInCddi(cddi, { ...cddi }), [])
    const other = {
      fromDay: dayOf('2026-01-12'),
      toDay: dayOf('2026-07-31'),
      weeklyMinutes: 24 * 60 + 30,
      postId: asId<PostId>('00000000-0000-8000-8000-000000000003'),
    }
    const changes = changesInCddi(cddi, other)
    assert.deepEqual(
      changes.map(({ code }) => code),
      ['start', 'end', 'week', 'post'],
    )
    const said =
      'début : 05/01/2026 → 12/01/2026 ; fin : 30/06/2026 → 31/07/2026 ; heures : 26 h par semaine → 24 h 30 par semaine ; autre poste'
    const plain = (sentence: string) => sentence.replaceAll('\u00A0', ' ')
    assert.equal(plain(changedSentence({ cddi: 'C1', changes })), `C1 : ${said}`)
    assert.equal(plain(changedSentence({ cddi: null, changes })), `Contrat : ${said}`)
  })

  test('of an exit, is its day and what it counts as; what follows it is no correction', () => {
    assert.deepEqual(changesInExit(exit, { ...exit, situation: 'employed' }), [])
    const changes = changesInExit(exit, {
      ...exit,
      leftOn: dayOf('2026-07-01'),
      category: 'other',
      motive: null,
    })
    assert.equal(
      changedSentence({ exit: true, changes }),
      'Sortie : 30/06/2026 → 01/07/2026 ; Emploi durable, CDI → Autre sortie',
    )
    const { category: _, motive: __, ...rest } = exit
    const settled = changesInExit(exit, { ...rest, toSettle: 'contradiction' })
    assert.match(changedSentence({ exit: true, changes: settled }), /→ à préciser$/)
  })
})
