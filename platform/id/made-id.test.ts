import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { idMadeOf, idOfHex } from './index.ts'

describe('An id made of words', () => {
  test('is the one that databases hold already, and is a UUID of version 8', () => {
    const id = idMadeOf('orders share bread')
    assert.equal(id, 'e45daf64-eacf-8e80-85e0-1680423b5b63')
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(idMadeOf('orders share bread'), id)
    assert.notEqual(idMadeOf('orders share breads'), id)
  })
  test('may be read in its digits', () => {
    assert.equal(idOfHex('61696368610000000000000000000000'), '61696368-6100-8000-8000-000000000000')
  })
})
