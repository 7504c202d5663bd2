import { capital } from '#platform/i18n'
import { parisDay, writeDay, type Day } from '#platform/time'
import { comingDays } from '#platform/bundle'
import { LinkButton, OnThisPhone } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords } from '../half-day.ts'
import { phoneOfSheets, sheetsAt, type AttendanceSheet } from '../sheet/door.ts'
import { keptWords } from './kept-words.ts'

export type KeptSheet = { sheet: AttendanceSheet; address: string }

/** What this device keeps of the sheets: what waits to leave, and the sheets that are here. */
export function keptSheetsPage(c: Ask, at: OpenGroup, sheets: readonly KeptSheet[]): Response {
  const { group } = at
  const days = comingDays(parisDay(c.var.now)).map((day) => ({ day, text: textOf(sheets, day) }))
  return groupPage(
    c,
    at,
    { title: keptWords.title, here: 'emargement', scripts: ['sheet', 'waiting'], room: 'on-this-phone' },
    phoneOfSheets(c, {
      groupId: group.id,
      children: (
        <OnThisPhone back={sheetsAt(group.id)} days={days}>
          <h2>{keptWords.nextSheets}</h2>
          {sheets.length === 0 && <p>{keptWords.noSheet}</p>}
          {nextOf(sheets).map((one) => (
            <LinkButton kind="quiet" icon="pen" href={one.address} wide>
              {nameOf(one)}
            </LinkButton>
          ))}
        </OnThisPhone>
      ),
    }),
  )
}

/** Those of the first day that has some. */
const nextOf = (sheets: readonly KeptSheet[]): KeptSheet[] =>
  sheets.filter(({ sheet }) => sheet.key.day === sheets[0]?.sheet.key.day)

const nameOf = ({ sheet: { key } }: KeptSheet): string =>
  `${capital(writeDay(key.day))}, ${halfWords[key.half].toLowerCase()}`

const textOf = (sheets: readonly KeptSheet[], day: Day): string =>
  sheets
    .filter(({ sheet }) => sheet.key.day === day)
    .map(({ sheet: { key, halfDays } }) => `${halfWords[key.half]}\u00A0: ${halfDays[0]?.title ?? ''}`)
    .join('. ') || keptWords.nothingToSign

/** Shown without network when the page asked for is not on the device. */
export function offlinePage(c: Ask, at: OpenGroup, sheets: readonly KeptSheet[]): Response {
  return groupPage(
    c,
    at,
    { title: keptWords.noNetwork, here: 'emargement', scripts: ['sheet'] },
    phoneOfSheets(c, {
      groupId: at.group.id,
      children: (
        <div class="stack narrow">
          <h1>{keptWords.noNetwork}</h1>
          <p>{keptWords.notKept}</p>
          <Sheets sheets={sheets} />
        </div>
      ),
    }),
  )
}

function Sheets({ sheets }: { sheets: readonly KeptSheet[] }) {
  return (
    <section class="stack" aria-labelledby="feuilles">
      <h2 id="feuilles">{keptWords.keptSheets}</h2>
      {sheets.length === 0 && <p>{keptWords.noSheet}</p>}
      <ul class="worklist">
        {sheets.map((one) => (
          <li>
            <a href={one.address}>{nameOf(one)}</a>
            <span class="small muted">{one.sheet.halfDays.map(({ title }) => title).join('. ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
