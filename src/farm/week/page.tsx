import { capital } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { ErrorSummary, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { BeforeWork } from './before-work.tsx'
import { managePage } from '../manage-frame.tsx'
import type { WeekView } from './week-view.ts'
import { AddForm } from './add-form.tsx'
import { DayTable } from './day-table.tsx'
import { giveAddress } from './give-page.tsx'

/** The work of the week for whoever prepares it: what the calendar asks for, what was added, for whom. */
export function weekPage(c: Ask, words: WeekView): Response {
  const { days, team, begun, errors = {} } = words
  const title = 'Le travail de la semaine'
  return managePage(
    c,
    { title, here: 'taches', errors },
    <>
      <Heading title={title} lead="Le calendrier des cultures propose. Vous ajoutez, et vous donnez à qui." />
      <BeforeWork {...begun} />
      <ErrorSummary errors={errors} />
      <details class="panel" open={Object.keys(errors).length > 0}>
        <summary>Ajouter un travail</summary>
        <AddForm {...words} />
      </details>
      {days.map((one, n) => (
        <section class="stack tight">
          <div class="row between">
            <h2>{n === 0 ? `Aujourd’hui, ${writeDay(one.day)}` : capital(writeDay(one.day))}</h2>
            {team.length > 0 && one.chores.some(({ done }) => done.length === 0) && (
              <LinkButton
                kind="quiet"
                icon="people"
                href={giveAddress(one.day)}
                label={`Donner à plusieurs, ${writeDay(one.day)}`}
              >
                Donner à plusieurs
              </LinkButton>
            )}
          </div>
          {one.chores.length === 0 ? (
            <p class="muted">Rien pour l’instant.</p>
          ) : (
            <DayTable {...one} team={team} />
          )}
        </section>
      ))}
    </>,
  )
}
