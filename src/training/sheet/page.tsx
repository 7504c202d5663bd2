import { capital } from '#platform/i18n'
import { writeClock, writeDay, writeFullDay } from '#platform/time'
import { Alert, Heading, Icon, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { modeWords } from '../activity.ts'
import type { Elsewhere } from '../attendance/door.ts'
import { awaited, callable, toSign, type AttendanceSheet, type SheetRow } from './sheet.ts'
import type { SheetRefusal } from './sign-sheet.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords } from '../half-day.ts'
import { keptWords, OpensLater, phoneOfSheet } from './sheet-phone.tsx'
import { CodePanel } from './code-panel.tsx'
import { SheetList } from './sheet-list.tsx'
import { TrainerSignature } from './trainer-signature.tsx'

export const sheetSentences = {
  'not begun': 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  'somebody is not marked': 'Il manque quelqu’un\u00A0: faites signer, ou notez l’absence, puis signez.',
} satisfies Record<SheetRefusal, string>

type Shown = {
  sheet: AttendanceSheet
  /** Who of the group is said present in another one. */
  elsewhere: readonly Elsewhere[]
  address: string
  refused: string | undefined
}

/** The sheet of one half-day: who signs, the code for telephones, and at the end who trains. */
export function sheetPage(c: Ask, open: OpenGroup, { sheet, elsewhere, address, refused }: Shown): Response {
  const { key, halfDays } = sheet
  const left = awaited(sheet)
  return groupPage(
    c,
    open,
    {
      title: `Émargement du ${writeFullDay(key.day)}, ${halfWords[key.half].toLowerCase()}`,
      here: 'emargement',
      scripts: ['signature', 'sheet'],
      room: 'roll',
    },
    phoneOfSheet(c, {
      sheet,
      address,
      children: (
        <div class="stack loose">
          {sheet.code && <CodePanel sheet={sheet} address={address} now={c.var.now} />}
          <Heading
            title={`${capital(writeDay(key.day))}, ${halfWords[key.half].toLowerCase()}`}
            over="Feuille d’émargement"
            lead={halfDays.map(whatOf).join('. ')}
          >
            {callable(sheet).length > 0 && (
              <LinkButton icon="done" href={`${address}/appel`}>
                Faire l’appel
              </LinkButton>
            )}
            {toSign(sheet).length > 0 && (
              <LinkButton
                {...(callable(sheet).length > 0 ? { kind: 'quiet' as const } : {})}
                icon="pen"
                href={`${address}/passer`}
              >
                Passer ce téléphone
              </LinkButton>
            )}
          </Heading>
          <p class="outbox" data-island="kept" hidden>
            <Icon name="offline" />
            {keptWords.works}
          </p>
          {!sheet.code && <CodePanel sheet={sheet} address={address} now={c.var.now} />}
          <OpensLater sheet={sheet} now={c.var.now} />
          <p
            data-island="left"
            data-none={keptWords.leftNone}
            data-one={keptWords.leftOne}
            data-many={keptWords.leftMany}
            data-one-signature={keptWords.leftSignature}
            data-many-signatures={keptWords.leftSignatures}
            data-unsigned={ids(toSign(sheet))}
            data-awaited={ids(left)}
          >
            {leftWords(left.length, toSign(sheet).length)}
          </p>
          <div data-island="called" hidden>
            <Alert kind="wait" icon="offline" title={keptWords.called} />
          </div>
          <SheetList rows={sheet.rows} elsewhere={elsewhere} address={address} />
          <TrainerSignature sheet={sheet} address={address} {...(refused ? { refused } : {})} />
          <p>
            <LinkButton kind="quiet" icon="download" href={`${address}.pdf`}>
              Feuille en PDF
            </LinkButton>
          </p>
        </div>
      ),
    }),
    refused !== undefined,
  )
}

const ids = (rows: readonly SheetRow[]): string => rows.map(({ trainee }) => trainee.personId).join(' ')

/** Who is not noted yet; once all are, who was there and has not signed. */
function leftWords(awaiting: number, unsigned: number): string {
  const { leftNone, leftOne, leftMany, leftSignature, leftSignatures } = keptWords
  if (awaiting === 0 && unsigned === 0) return leftNone
  const [one, many] = awaiting > 0 ? [leftOne, leftMany] : [leftSignature, leftSignatures]
  const count = awaiting || unsigned
  return count === 1 ? one : many.replace('{n}', String(count))
}

const whatOf = (one: AttendanceSheet['halfDays'][number]): string =>
  [
    `${one.title}, ${modeWords[one.mode].toLowerCase()}`,
    one.subgroup && `groupe ${one.subgroup}`,
    one.room,
    `${writeClock(one.startsAt)} – ${writeClock(one.endsAt)}`,
  ]
    .filter(Boolean)
    .join(', ')
