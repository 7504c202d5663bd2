import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { typo } from '#platform/i18n'
import { tellStoryOf } from './story-words.ts'

const at = new Date('2026-11-25T10:00:00Z')
const line = (what: string, words = '', shareId: string | null = null) => ({
  what,
  words,
  at,
  shareId,
  lineId: null,
  byPerson: null,
})
const shops = new Map([['s1', 'Boulangerie Delplanque']])

describe('The story of an order', () => {
  test('is told in French, with the name of the shop', () => {
    const story = [line('ordered'), line('paid'), line('confirmed'), line('share ready', '', 's1')]
    assert.deepEqual(
      tellStoryOf(story, shops).map((one) => one.words),
      ['Commande passée', 'Payée', 'Boulangerie Delplanque a fini de préparer'],
    )
  })
  test('says why something was given back, and leaves out what is for the room alone', () => {
    const story = [
      line('line given back', 'Tarte : il n’y en a plus.', 's1'),
      line('pickup dropped', '', 's1'),
    ]
    assert.deepEqual(
      tellStoryOf(story, shops).map((one) => one.words),
      [typo('Remboursé. Tarte : il n’y en a plus.')],
    )
  })
})
