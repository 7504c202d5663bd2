import { Button } from '#platform/ui'
import { writeInstant } from '#platform/time'
import type { RecentMerge } from './merge-store.ts'

export function Merges({ merges }: { merges: RecentMerge[] }) {
  return (
    <section class="stack">
      <h2>Fiches réunies</h2>
      <ul class="stack">
        {merges.map((merge) => (
          <li class="panel row between">
            <p>
              <b>{merge.merged}</b> est {merge.kept}
              <br />
              <span class="muted">
                Dit par {merge.by}, le {writeInstant(merge.mergedAt)}
              </span>
            </p>
            <form method="post" action={`/personnes/doublons/${merge.id}/defaire`}>
              <Button kind="quiet" label={`Défaire : ${merge.merged} est ${merge.kept}`}>
                Défaire
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
