import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readIdentity } from './read-identity.ts'

test('Whom an invoice names is read in the digits of any keyboard', () => {
  const said = { name: 'Au Fil Propre', address: '4 place du Théâtre', town: 'Arras' }
  const ours = readIdentity({ ...said, siret: '00009000200015', postcode: '62000', vatNumber: '' })
  assert.ok(ours.ok)
  for (const [siret, postcode] of [
    ['٠٠٠٠٩٠٠٠٢٠٠٠١٥', '٦٢٠٠٠'],
    ['۰۰۰۰۹۰۰۰۲۰۰۰۱۵', '۶۲ ۰۰۰'],
  ] as const)
    assert.deepEqual(readIdentity({ ...said, siret, postcode, vatNumber: '' }), ours)
  const bad = readIdentity({ ...said, siret: '00009000200015', postcode: '٦٢٠٠', vatNumber: '' })
  assert.ok(!bad.ok && bad.errors['postcode'])
})

test('Its VAT number too', () => {
  const said = { name: 'A', address: '1 rue', town: 'Arras', siret: '00009000200015', postcode: '62000' }
  const key = String((12 + 3 * (90002 % 97)) % 97).padStart(2, '0')
  const ours = readIdentity({ ...said, vatNumber: `FR${key}000090002` })
  assert.ok(ours.ok, JSON.stringify(ours))
  const arabic = `FR${key}000090002`.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  assert.deepEqual(readIdentity({ ...said, vatNumber: arabic }), ours)
})
