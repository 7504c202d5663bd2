import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { type Column, Table } from './table.tsx'

type Line = { name: string; hours: number }
const columns: Column<Line>[] = [
  { key: 'name', label: 'Stagiaire', cell: (line) => line.name },
  { key: 'hours', label: 'FOAD', num: true, cell: (line) => `${line.hours} h` },
  { key: 'wall', label: 'Part', all: true, cell: () => 'mur' },
]
const html = render(<Table caption="Heures" columns={columns} rows={[{ name: 'Aïcha', hours: 96 }]} />)

describe('A table that becomes cards on a phone', () => {
  test('says again what each cell is, since cards take it away', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      assert.ok(html.includes(`role="${role}"`), role)
    }
  })
  test('carries the name of the column in each cell', () => assert.match(html, /data-l="FOAD">96 h/))
  test('has no label in a cell that takes the whole card', () => assert.match(html, /class="all">mur/))
  test('names each row by its first column', () =>
    assert.match(html, /<th role="rowheader" scope="row">Aïcha/))
  test('has a caption', () => assert.match(html, /<caption>Heures<\/caption>/))
})
