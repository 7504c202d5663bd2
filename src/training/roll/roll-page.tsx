import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { capital, writeCount } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import { Alert, Button, Empty, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords } from '../half-day.ts'
import { OpensLater, phoneOfSheet, type AttendanceSheet, type SheetRow } from '../sheet/door.ts'
import { keptWords } from './kept-words.ts'

type Roll = { sheet: AttendanceSheet; left: SheetRow[]; address: string; refused?: string }

/** Everybody is there, but those who are ticked: one line a person, one button. */
export function rollPage(c: Ask, open: OpenGroup, { sheet, left, address, refused }: Roll): Response {
  const { day, half } = sheet.key
  return groupPage(
    c,
    open,
    { title: `Appel du ${writeFullDay(day)}`, here: 'emargement', scripts: ['roll', 'sheet'], room: 'roll' },
    phoneOfSheet(c, {
      sheet,
      address,
      children: (
        <div class="stack narrow">
          <Heading
            title="Appel"
            over={`${capital(writeFullDay(day))}, ${halfWords[half].toLowerCase()}`}
            lead={left.length > 0 ? 'Cochez seulement les personnes absentes.' : undefined}
          />
          {left.length > 0 && !refused && <OpensLater sheet={sheet} now={c.var.now} />}
          {refused && <Alert kind="late" title={refused} role="alert" />}
          {left.length === 0 ? (
            <Empty icon="done" title="Tout le monde est noté" text="Il ne reste personne à appeler." />
          ) : (
            <form
              class="stack"
              method="post"
              action={`${address}/appel`}
              aria-label="Appel"
              novalidate
              data-act
              data-effect="called"
              data-says={`Appel du ${writeFullDay(day)}`}
              data-next={address}
              data-early-says={keptWords.notBegun}
            >
              <input type="hidden" name="act" value={randomUUID()} />
              <ul class="roll" data-roll>
                {left.map(({ trainee }) => (
                  <li data-row={trainee.personId}>
                    <input type="hidden" name="listed[]" value={trainee.personId} />
                    <label>
                      <span class="name">{fullName(trainee)}</span>
                      <input type="checkbox" name="absent[]" value={trainee.personId} />
                      <span>Absent·e</span>
                    </label>
                  </li>
                ))}
              </ul>
              <p class="muted">
                {writeCount(left.length, 'personne')}. La signature se fait ensuite, sur le téléphone de
                chacun ou sur celui-ci.
              </p>
              <div class="rollend">
                <Button icon="done" wide>
                  <span data-roll-says>Tous présents, sauf les personnes cochées</span>
                </Button>
              </div>
            </form>
          )}
          <p>
            <LinkButton kind="quiet" href={address}>
              Revenir à la feuille
            </LinkButton>
          </p>
        </div>
      ),
    }),
    refused !== undefined,
  )
}
