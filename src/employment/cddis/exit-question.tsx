import { fullName } from '#people'
import { de, typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { LinkButton } from '#platform/ui'
import { whyUnsettled, type ListedExit } from '../exits/door.ts'

export function ExitView({ exit, writes }: { exit: ListedExit; writes: boolean }) {
  const label = typo(`${fullName(exit)} : sortie à préciser`)
  return (
    <section class="panel stack" aria-label={label}>
      <h2>{label}</h2>
      <p>{typo(`Sortie le ${writeDate(exit.leftOn)}. ${whyUnsettled(exit)}`)}</p>
      {writes && (
        <p>
          <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${exit.pathId}/sortie`}>
            {`Préciser la sortie ${de(fullName(exit))}`}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
