import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rolesOfKind } from './role.ts'

describe('Who keeps a market beside its direction', () => {
  test('is named in the kinds of organisations that may run one, and in no other', () => {
    const kinds = Object.entries(rolesOfKind).filter(([, roles]) => roles.includes('market keeper'))
    assert.deepEqual(kinds.map(([kind]) => kind).toSorted(), ['integration', 'other', 'public'])
  })
})
