import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RefundReason, ShareId } from '#payments'
import { typo } from '#platform/i18n'
import { asId } from '#platform/id'
import { tellStoryOf } from './story-words.ts'

const at = new Date('2026-11-25T10:00:00Z')
const line = (what: string, shareId: ShareId | null = null, reason: RefundReason | null = null) => ({
  what,
  reason,
  at,
  shareId,
})
const shops = new Map([['s1', 'Boulangerie Delplanque']])

describe('The story of an order', () => {
  test('is told in French, with the name of the shop', () => {
    const story = [line('ordered'), line('paid'), line('confirmed'), line('share ready', asId<ShareId>('s1'))]
    assert.deepEqual(
      tellStoryOf(story, shops).map((one) => one.words),
      ['Commande passée', 'Payée', 'Boulangerie Delplanque a fini de préparer'],
    )
  })
  test('says why something was given back, and leaves out what is for the room alone', () => {
    const story = [
      line('line given back', asId<ShareId>('s1'), { why: 'sold out', about: 'Tarte' }),
      line('line given back', asId<ShareId>('s1'), { words: 'Pain : un pain trop cuit' }),
      line('pickup dropped', asId<ShareId>('s1')),
    ]
    assert.deepEqual(
      tellStoryOf(story, shops).map((one) => one.words),
      [
        typo('On vous rembourse. Tarte : il n’y en a plus.'),
        typo('On vous rembourse. Pain : un pain trop cuit'),
      ],
    )
  })
})
