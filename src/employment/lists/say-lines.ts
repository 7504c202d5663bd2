import {
  cellRead,
  readBirthDate,
  sayDayAhead,
  type Column,
  type LineRead,
  type SayCell,
} from '#platform/imports'
import type { Sheet } from '#platform/sheets'
import { writeDate, type Day } from '#platform/time'
import { readPostsWorkbook, type CddiCells, type PostCells } from '../posts/door.ts'
import { readRome } from '../post.ts'
import { readWeek } from '../read-cells.ts'
import { writeWeek } from '../words.ts'

type Shown<Key extends string> = Partial<Record<Key, Pick<Column, 'label' | 'says'>>>

const sayBirth: SayCell = (written, today) => {
  const read = readBirthDate(written, today)
  return read.ok ? writeDate(read.value) : undefined
}
const sayWeek: SayCell = (written) => {
  const minutes = readWeek(written)
  return minutes === undefined ? undefined : writeWeek(minutes)
}

const ofPost: Shown<keyof PostCells> = {
  rome: { label: 'Code ROME', says: readRome },
  title: { label: 'Emploi' },
  hours: { label: 'Heures', says: sayWeek },
  supervisor: { label: 'Encadrant·e' },
  activity: { label: 'Activité' },
  since: { label: 'Ouvert le', says: sayDayAhead },
  until: { label: 'Fermé le', says: sayDayAhead },
}

/** Remarks are left out: the sentence of their line says them once, and that they are not kept. */
const ofCddi: Shown<keyof CddiCells> = {
  code: { label: 'Poste' },
  birthDate: { label: 'Naissance', says: sayBirth },
  fromDay: { label: 'Début', says: sayDayAhead },
  toDay: { label: 'Fin', says: sayDayAhead },
  hours: { label: 'Heures', says: sayWeek },
  kind: { label: 'Type' },
}

/** What is read on each line of the workbook of an ACI, its posts and its contracts, as it is understood. */
export function sayLines(sheets: readonly Sheet[], today: Day): LineRead[] {
  const { posts, cddis } = readPostsWorkbook(sheets)
  return [
    ...posts.map(({ sheet, line, cells }) => ({ sheet, line, cells: said(ofPost, cells, today) })),
    ...cddis.map(({ sheet, line, cells }) => ({ sheet, line, cells: said(ofCddi, cells, today) })),
  ]
}

function said<Key extends string>(
  shown: Shown<Key>,
  cells: Record<Key, string>,
  today: Day,
): LineRead['cells'] {
  const keys = Object.keys(shown).filter((key): key is Key => Object.hasOwn(cells, key))
  return keys.flatMap((key) => {
    const column = shown[key]
    return column ? cellRead(column, cells[key], today) : []
  })
}
