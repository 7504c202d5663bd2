import { fullName } from '#people'
import { renderPdf, type PaperHead } from '#platform/pdf'
import { writeClock, writeFullDay, writeInstant, writeMinutes } from '#platform/time'
import { chez, de, typo } from '#platform/i18n'
import { modeWords } from '../activity.ts'
import { isAtHost, toldAtHost, type AttendanceSheet, type SheetRow } from './sheet.ts'
import type { OpenGroup } from '../access.ts'
import { presenceIn, signatureOf, type Attended } from '../attendance.ts'
import { halfWords, asksSignature } from '../half-day.ts'
import { reasonShown } from '../attendance/door.ts'

/** These sheets as one PDF/UA, each on its own page: no medical reason, the drawings as pictures. */
export async function renderSheets(
  of: Pick<OpenGroup, 'group' | 'action'> & { head: PaperHead | undefined },
  sheets: readonly AttendanceSheet[],
  title: string,
  at: Date,
): Promise<Uint8Array> {
  const told = sheets.map((sheet, n) => sheetOnPaper(of, sheet, `s${n}`))
  return renderPdf({
    template: new URL('./sheet.typ', import.meta.url),
    data: { sheets: told.map((one) => one.data) },
    files: Object.assign({}, ...told.map((one) => one.files)),
    title,
    house: of.action.leadName,
    head: of.head,
    place: of.action.town,
    at,
  })
}

/** A sheet as a template reads it, and its drawings, named with this prefix. */
export function sheetOnPaper(
  { group, action }: Pick<OpenGroup, 'group' | 'action'>,
  sheet: AttendanceSheet,
  prefix: string,
  absenceOf: (absent: Absent) => string = absenceWithReason,
) {
  const nameOf = fullName
  const files: Record<string, Uint8Array> = {}
  const picture = (name: string, path: string): string => {
    files[`${prefix}-${name}`] = new TextEncoder().encode(svg(path))
    return `${prefix}-${name}`
  }
  const lines = sheet.rows.map((row, i) => {
    const signature = signatureOf(row.current)
    return {
      name: nameOf(row.trainee),
      said: saidOf(row, absenceOf),
      mark: signature?.how === 'drawn' ? picture(`trainee-${i}.svg`, signature.drawing) : null,
      alt: `Signature ${de(nameOf(row.trainee))}`,
      signed: signature ? signedWords[signature.how] : '',
      at: signature && row.current ? writeInstant(row.current.saidAt) : '',
    }
  })
  const trainers = sheet.signatures.map((one, i) => ({
    name: nameOf(one),
    mark: one.drawing ? picture(`trainer-${i}.svg`, one.drawing) : null,
    alt: `Signature ${de(nameOf(one))}`,
    at: `Signé le ${writeInstant(one.signedAt)}`,
  }))
  const countersigned = [...new Set(sheet.rows.flatMap(({ current }) => current?.countersigned ?? []))]
  const facts = [
    ['Action', `${action.title}, ${action.town}`],
    ['Organisme', action.leadName],
    ['Groupe', group.title],
    ['Jour', `${writeFullDay(sheet.key.day)}, ${halfWords[sheet.key.half].toLowerCase()}`],
    ...sheet.halfDays.map((one) => ['Contenu', contentOf(one)]),
  ]
  return { data: { facts, lines, trainers, countersigned }, files }
}

export const contentOf = (one: AttendanceSheet['halfDays'][number]): string =>
  [
    one.title,
    modeWords[one.mode],
    one.subgroup && `groupe ${one.subgroup}`,
    one.room,
    `${writeClock(one.startsAt)} – ${writeClock(one.endsAt)}`,
  ]
    .filter(Boolean)
    .join(', ')

function saidOf(row: SheetRow, absenceOf: (absent: Absent) => string): string {
  const { halfDay, current } = row
  const host = toldAtHost(row)
  if (host && !host.line)
    return typo(`En immersion prévue ${chez(host.hostName)} (convention), pas encore notée`)
  if (host)
    return typo(
      `${isAtHost(host) ? 'En immersion' : 'Absence en immersion'} ${chez(host.hostName)} (convention)`,
    )
  if (!halfDay) return 'Rien de prévu'
  if (!asksSignature(halfDay.mode)) return 'À distance'
  if (!current) return 'Pas encore noté'
  if (current.doubted) return 'À vérifier'
  if (current.status === 'absent') return absenceOf(current)
  return current.lateMinutes > 0 ? `Présence, retard ${writeMinutes(current.lateMinutes)}` : 'Présence'
}

type Absent = Extract<Attended, { status: 'absent' }>

function absenceWithReason({ reason, reasonWords }: Absent): string {
  const words = reasonShown(reason, reasonWords, false)
  return words.startsWith('Absence') ? words : `Absence\u00A0: ${words.toLowerCase()}`
}

/** The reason is not told: it may be medical, whatever it was filed under (ACCESS). */
export function absenceAlone(absent: Absent): string {
  const { excused } = presenceIn(absent)
  return excused ? 'Absence justifiée' : excused === null ? 'Absence sans nouvelles' : 'Absence injustifiée'
}

const signedWords = {
  drawn: 'Signé',
  typed: 'Nom écrit',
  'own device': 'Signé sur son téléphone',
  'on paper': 'Signé sur papier',
}

const svg = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="${path}" fill="none" stroke="#1a2228" stroke-width="2.5"/></svg>`
