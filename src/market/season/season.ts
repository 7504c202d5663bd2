import type { Day } from '#platform/time'
import { searchWords } from '../search/door.ts'

/**
 * What is gathered outdoors in the Hauts-de-France, from a month to a month (1 to 12, over the new year too). What keeps all year is left out:
 * it sells itself. One a line: name | from | to.
 */
const gathered = `
asperge | 4 | 6
aubergine | 7 | 9
batavia | 5 | 10
betterave | 7 | 11
brocoli | 7 | 10
carotte | 6 | 11
cerise | 6 | 7
chicon | 10 | 4
chou de Bruxelles | 10 | 2
chou rouge | 8 | 1
chou-fleur | 6 | 11
concombre | 6 | 9
courgette | 6 | 10
endive | 10 | 4
épinard | 4 | 11
fève | 6 | 7
fraise | 5 | 9
framboise | 6 | 9
groseille | 6 | 8
haricot vert | 7 | 9
laitue | 5 | 10
mâche | 10 | 3
navet | 5 | 11
panais | 10 | 3
petit pois | 6 | 7
poire | 8 | 11
poireau | 8 | 4
poivron | 7 | 10
pomme | 8 | 12
potimarron | 9 | 12
prune | 7 | 9
radis | 4 | 10
rhubarbe | 4 | 7
salsifis | 10 | 3
tomate | 7 | 10
`

const rows = gathered
  .split('\n')
  .filter((row) => row.trim() !== '')
  .map((row) => {
    const [name = '', from, to] = row.split('|')
    return { words: searchWords(name), from: Number(from), to: Number(to) }
  })

type Row = (typeof rows)[number]

const isIn = (month: number, { from, to }: Row): boolean =>
  from <= to ? from <= month && month <= to : month >= from || month <= to

function rowOf(name: string): Row | undefined {
  const said = searchWords(name)
  // a 'pomme de terre' is no apple
  if (said[0] === 'pomme' && said[1] === 'terre') return undefined
  return rows.find((row) => row.words.every((word, n) => said[n] === word))
}

/** True for a fruit or a vegetable, by its name, in a month when it is gathered here. */
export function isInSeason(name: string, today: Day): boolean {
  const row = rowOf(name)
  return row !== undefined && isIn(Number(today.slice(5, 7)), row)
}

/** How many months it is gathered: what does not last is told first. */
export function monthsOf(name: string): number {
  const row = rowOf(name)
  return row ? ((row.to - row.from + 12) % 12) + 1 : 12
}
