import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readSheet, writeCsv, writeXlsx, type Sheet } from './index.ts'

async function only(bytes: Uint8Array): Promise<Sheet> {
  const file = await readSheet(bytes, 'liste')
  assert(file.ok, file.ok ? '' : file.refusal)
  const [sheet] = file.sheets
  assert(sheet)
  return sheet
}

describe('A sheet written', () => {
  const rows = [
    ['Zoé; «la»', '+33639981037', 12.5, true],
    ['=1+1', '@cmd', -3, null],
    ['une "citation"', '- tiret', 0, false],
  ]

  test('as CSV is read again, and runs no formula', async () => {
    const bytes = writeCsv(['Nom', 'Tél.', 'Part', 'Oui'], rows)
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const sheet = await only(bytes)
    assert.deepEqual(
      sheet.rows.map((row) => row.cells),
      [
        ['Zoé; «la»', '+33639981037', '12,5', 'oui'],
        ["'=1+1", "'@cmd", '-3', ''],
        ['une "citation"', "'- tiret", '0', 'non'],
      ],
    )
  })

  test('as XLSX is read again, and runs no formula', async () => {
    const sheet = await only(
      writeXlsx([
        {
          name: 'Un nom : beaucoup trop long pour une feuille',
          headers: ['Nom', 'Tél.', 'Part', 'Oui'],
          rows,
        },
      ]),
    )
    assert.equal(sheet.name.length, 31)
    assert.deepEqual(sheet.rows[1]?.cells, ['=1+1', '@cmd', '-3', ''])
    assert.deepEqual(sheet.rows[0]?.cells, ['Zoé; «la»', '+33639981037', '12.5', 'oui'])
  })
})
