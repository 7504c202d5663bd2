import type { Action, Group } from '#actions'
import type { LatestEdition } from '#results'
import { typo } from '#platform/i18n'
import { writeDate, writeDay, writeShortDate, type Day } from '#platform/time'
import { Facts } from '#platform/ui'

/** The latest bulletin. */
export function Paper({ edition }: { edition: LatestEdition }) {
  return (
    <section class="paper">
      <p class="mast">Le Petit Papier</p>
      <p class="dateline">
        <span>{typo(`N° ${edition.number}`)}</span>
        <span>{writeDate(edition.dated)}</span>
      </p>
      <h3>
        <a href={edition.href}>{typo(edition.theme)}</a>
      </h3>
    </section>
  )
}

export type ComingGroup = { action: Action; group: Group }

/** The groups that begin soon. */
export function Coming({ coming }: { coming: ComingGroup[] }) {
  const when = (day: Day) => `${writeDay(day)} (${writeShortDate(day)})`
  return (
    <section class="stack">
      <h2>Bientôt</h2>
      <Facts
        facts={coming.map(({ action, group }) => ({
          label: `${when(group.startsOn)} · ${group.site || action.town}`,
          value: (
            <a
              href={`/actions/${action.slug}`}
            >{`${action.title} : début du ${group.title.toLowerCase()}`}</a>
          ),
        }))}
      />
    </section>
  )
}
