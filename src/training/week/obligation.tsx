import { typo, writeNumber, writePercent } from '#platform/i18n'
import { Wall } from '#platform/ui'
import type { GroupGauge } from '../hours/door.ts'

export function Obligation({ gauge, address }: { gauge: GroupGauge; address: string }) {
  const { goalPercent, group } = gauge
  if (goalPercent === null || group.share === null) return null
  const atEnd = group.forecast === null ? '' : ` À ce rythme, ${writePercent(group.forecast)} à la fin.`
  return (
    <section class="panel stack" aria-labelledby="obligation">
      <h2 class="t1" id="obligation">
        Obligation du financeur
      </h2>
      <p>
        <span class="big">{writePercent(group.share)}</span>
        <br />
        de FOAD fait jusqu’à hier, pour le groupe
      </p>
      <Wall value={group.share} goal={goalPercent / 100} />
      <p class="small">
        {typo(
          `${hours(group.creditedMinutes)} créditées sur ${hours(group.done)}. Il faut ${goalPercent} %.${atEnd}`,
        )}
      </p>
      <p>
        <a href={`${address}/foad`}>Voir les heures de chaque personne</a>
      </p>
    </section>
  )
}

const hours = (minutes: number): string => `${writeNumber(Math.floor(minutes / 60))} h`
