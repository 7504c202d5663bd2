import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newBook } from './a-random-book.test.ts'

describe('The ledger', () => {
  test('adds up to zero after each of 100 000 random operations, and nobody is paid above what is owed', () => {
    const book = newBook(463)
    let done = 0
    for (let i = 0; i < 100_000; i += 1) {
      if (book.step()) done += 1
      assert.equal(book.sum(), 0, `after operation ${i}`)
    }
    assert.ok(done > 50_000, `only ${done} operations could be done`)
    assert.deepEqual(book.kinds().toSorted(), [
      'delivery refunded',
      'delivery sold',
      'dispute lost',
      'dispute opened',
      'dispute won',
      'given taken back',
      'late given back',
      'payout asked',
      'payout paid',
      'payout returned',
      'received late',
      'refund failed',
      'refund given otherwise',
      'refund settled',
      'share refunded',
      'share sent',
      'share sold',
      'share taken back',
    ])
    book.closeEverything()
    assert.deepEqual(book.leftOpen(), {})
  })

  test('keeps of each share the commission of what was not refunded, to the cent', () => {
    const book = newBook(2026)
    for (let i = 0; i < 20_000; i += 1) book.step()
    assert.equal(book.commission(), book.commissionDue())
  })
})
