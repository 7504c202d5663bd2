import type { Action, Group } from '#actions'
import type { LatestEdition } from '#results'
import { typo } from '#platform/i18n'
import type { Writer } from '#platform/languages'
import type { Day } from '#platform/time'
import { AsWritten, Facts } from '#platform/ui'
import type { HomeSentences } from './sentences.fr.ts'

type Words = { say: HomeSentences; write: Writer }

/** The latest bulletin. */
export function Paper({ edition, say, write }: Words & { edition: LatestEdition }) {
  return (
    <section class="paper">
      <p class="mast">
        <AsWritten>Le Petit Papier</AsWritten>
      </p>
      <p class="dateline">
        <span>{say.number(edition.number)}</span>
        <span>{write.date(edition.dated)}</span>
      </p>
      <h3>
        <a href={edition.href}>
          <AsWritten>{typo(edition.theme)}</AsWritten>
        </a>
      </h3>
    </section>
  )
}

export type ComingGroup = { action: Action; group: Group }

/** The groups that begin soon. */
export function Coming({ coming, say, write }: Words & { coming: ComingGroup[] }) {
  const when = (day: Day) => `${write.day(day)} (${write.shortDate(day)})`
  return (
    <section class="stack">
      <h2>{say.soon}</h2>
      <Facts
        facts={coming.map(({ action, group }) => ({
          label: (
            <>
              {when(group.startsOn)} · <AsWritten>{group.site || action.town}</AsWritten>
            </>
          ),
          value: (
            <a href={`/actions/${action.slug}`}>
              <AsWritten>{action.title}</AsWritten>
              {say.begins(group.title)}
            </a>
          ),
        }))}
      />
    </section>
  )
}
