import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#platform/time'
import type { Column } from './importer.ts'
import { sayDay, sayYes } from './say-cells.ts'
import { unreadColumns } from './unread-columns.ts'

const columns: Record<string, Column> = {
  family: { label: 'Nom', spellings: ['Nom de naissance'] },
  full: { label: 'Nom et prénom', spellings: ['Bénéficiaire'] },
  birth: { label: 'Date de naissance', spellings: ['Naissance'], says: sayDay },
  rsa: { label: 'Allocataire RSA', spellings: ['RSA'], says: sayYes },
}

function likeOf(header: string, cells: string[]): string | null | undefined {
  const rows = cells.map((cell, n) => ({ line: n + 2, cells: [cell], fields: { [header]: cell }, extra: [] }))
  const sheet = { name: '', from: 'text', rows } as never
  return unreadColumns(columns, { sheets: [sheet], mapping: {}, unmatched: [header] }, dayOf('2026-06-02'))[0]
    ?.mayBe
}

test('An unread column is likened to the one that understands what it holds', () => {
  assert.equal(likeOf('Bénéficiaire RSA', ['O', 'N', 'Oui']), 'Allocataire RSA')
  assert.equal(likeOf('Bénéficiaire principal', ['Lina Marlet']), 'Nom et prénom')
  assert.equal(likeOf('Naiss', ['12/03/1984', '01/02/75']), 'Date de naissance')
  assert.equal(likeOf('Couleur', ['bleu']), null)
  assert.equal(likeOf('Nom du site', ['Arras']), null)
})
