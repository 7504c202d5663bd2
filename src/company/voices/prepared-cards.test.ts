import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nextCard, preparedCards } from './prepared-cards.ts'

describe('A prepared client', () => {
  test('is one of six or more, asks in a plain sentence, and is named once', () => {
    assert.ok(preparedCards.length >= 6)
    assert.equal(new Set(preparedCards.map(({ key }) => key)).size, preparedCards.length)
    for (const { words } of preparedCards) assert.ok(words.split(' ').length <= 15, words)
  })
  test('comes once before any comes again, whatever the chance', () => {
    const drawn: string[] = []
    for (const [i] of preparedCards.entries()) drawn.push(nextCard(drawn, i * 7919).key)
    assert.equal(new Set(drawn).size, preparedCards.length)
    assert.equal(nextCard(drawn, 3).key, drawn[0])
    assert.equal(nextCard([...drawn, drawn[0] ?? ''], 3).key, drawn[1])
  })
})
