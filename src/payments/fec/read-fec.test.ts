import assert from 'node:assert/strict'

export type FecRow = {
  journal: string
  number: number
  date: string
  account: string
  label: string
  auxiliary: string
  debit: number
  credit: number
}

const words = /^[^\t|]+$/
const any = /^[^\t|]*$/
const day = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
const amount = /^\d+,\d{2}$/
const nothing = /^$/

/** Each column in the order of the article, and the form that it must have. */
const columns: [name: string, form: RegExp][] = [
  ['JournalCode', /^[A-Z]{2}$/],
  ['JournalLib', words],
  ['EcritureNum', /^[1-9]\d*$/],
  ['EcritureDate', day],
  ['CompteNum', /^[1-7]\d{2}[\dA-Z]*$/],
  ['CompteLib', words],
  ['CompAuxNum', any],
  ['CompAuxLib', any],
  ['PieceRef', words],
  ['PieceDate', day],
  ['EcritureLib', words],
  ['Debit', amount],
  ['Credit', amount],
  ['EcritureLet', nothing],
  ['DateLet', nothing],
  ['ValidDate', day],
  ['Montantdevise', nothing],
  ['Idevise', nothing],
]

const centsOf = (text: string): number => Number(text.replace(',', ''))

/** Opens a file of accounting entries again, as somebody who checks it would: every line, every column. */
export function readFec(bytes: Uint8Array): FecRow[] {
  const text = new TextDecoder('iso-8859-15').decode(bytes)
  assert.ok(text.endsWith('\r\n'))
  assert.ok(!text.includes('?'), 'a character has no place in ISO 8859-15')
  const [header = '', ...lines] = text.slice(0, -2).split('\r\n')
  assert.deepEqual(
    header.split('\t'),
    columns.map(([name]) => name),
  )
  return lines.map((line) => {
    const cells = line.split('\t')
    assert.equal(cells.length, columns.length, line)
    columns.forEach(([name, form], i) => assert.match(cells[i] ?? '', form, `${name}: ${line}`))
    const [journal = '', , number = '', date = '', account = '', label = '', aux = '', auxiliary = ''] = cells
    const [debit = '', credit = ''] = cells.slice(11)
    assert.equal(aux === '', auxiliary === '', line)
    assert.equal((centsOf(debit) === 0) !== (centsOf(credit) === 0), true, line)
    return {
      journal,
      number: Number(number),
      date,
      account,
      label,
      auxiliary,
      debit: centsOf(debit),
      credit: centsOf(credit),
    }
  })
}
