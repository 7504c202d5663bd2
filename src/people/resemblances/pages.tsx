import { typo } from '#platform/i18n'
import { Empty, Heading, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { RecentMerge } from './merge-store.ts'
import type { AskedPair } from './open-resemblances.ts'
import { Pair } from './pair.tsx'
import { Merges } from './merges.tsx'

type ResemblanceList = { pairs: AskedPair[]; more: boolean; merges: RecentMerge[] }

/** Two files that may be one person: seen side by side, answered by somebody who knows them. */
export function resemblancesPage(c: Ask, { pairs, more, merges }: ResemblanceList): Response {
  const last = pairs.at(-1)
  return page(
    c,
    { title: typo('Est-ce la même personne ?'), room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading
        title="Est-ce la même personne ?"
        lead="Ces fiches se ressemblent. Vous seul·e pouvez le dire : rien n’est réuni sans vous, et tout peut être défait."
      />
      {pairs.length === 0 && (
        <Empty
          icon="check"
          title="Aucune fiche à comparer"
          text="Quand deux fiches se ressemblent, après un import par exemple, elles arrivent ici."
        />
      )}
      {pairs.map((pair) => (
        <Pair pair={pair} />
      ))}
      <Pager next={more && last ? `/personnes/doublons?apres=${last.oneId}_${last.otherId}` : undefined} />
      {merges.length > 0 && <Merges merges={merges} />}
    </div>,
  )
}
