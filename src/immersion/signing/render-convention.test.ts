import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#platform/id'
import { boxOf } from './render-convention.ts'
import type { Signing } from './read-signed.ts'

const signatory = {
  id: newId(),
  conventionId: newId(),
  role: 'accompanying',
  name: 'Hélène Delattre',
} as const
const line = {
  conventionId: signatory.conventionId,
  n: 1,
  version: 1,
  signatoryId: signatory.id,
  hash: '',
  previousHash: '',
  role: 'accompanying',
  name: signatory.name,
  forWhom: '',
  login: '',
  textSha256: '',
  mark: signatory.name,
  pageSha256: 'x',
  pageKeptBy: 'x',
  pageCheckedBy: 'y',
  what: 'signed',
  readAt: '2026-06-01T08:00:00Z',
  at: '2026-06-01T08:00:00Z',
} as const
const signed = (how: 'link' | 'paper'): Signing => ({
  ...signatory,
  forWhom: '',
  login: null,
  personId: null,
  place: { where: 'signed', line: { ...line, how } },
})

describe('The paper of a convention', () => {
  test('says of a signature on paper who looked at it, and that nobody typed anything', () => {
    const box = boxOf(signed('paper'), 'Nadia Lemaire')
    assert.match(box.at ?? '', /^A signé sur papier, vérifié le .* par Nadia Lemaire$/)
    assert.doesNotMatch(box.role, /A écrit/)
  })

  test('says what was typed with a code', () =>
    assert.match(boxOf(signed('link'), undefined).role, /A écrit.: Hélène Delattre/))
})
