import { typo, writePercent } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, Facts, Wall } from '#platform/ui'
import { foadShare, modes, modeWords, type Activity } from '../activity.ts'
import type { Programme } from './programme.ts'

export function Totals({ programme: { activities, obligation } }: { programme: Programme }) {
  const within = foadShare(activities, { pmsmpCounts: true })
  const without = foadShare(activities, { pmsmpCounts: false })
  const asked = obligation?.pmsmpCountsInTotal === false ? without : within
  const goal = obligation ? obligation.atLeastPercent / 100 : undefined
  const under = goal !== undefined && asked.ratio !== null && asked.ratio < goal
  const sum = (list: Activity[]) => list.reduce((total, one) => total + one.minutes, 0)
  return (
    <section class="panel stack" aria-labelledby="totals">
      <h2 class="t1" id="totals">
        {typo(`Prévu\u00A0: ${writePercent(asked.ratio ?? 0)} du temps à distance`)}
      </h2>
      <Wall value={asked.ratio ?? 0} {...(goal === undefined ? {} : { goal })} />
      {under && obligation && (
        <Alert
          kind="late"
          title={typo(`Sous l’obligation du financeur\u00A0: il faut ${obligation.atLeastPercent} %`)}
        >
          {typo(`${obligation.funderName} demande ${obligation.atLeastPercent} % du temps à distance.`)}
        </Alert>
      )}
      <Facts
        small
        facts={[
          ...modes.map((mode) => ({
            label: modeWords[mode],
            value: writeMinutes(sum(activities.filter((one) => one.mode === mode))),
          })),
          { label: 'En tout', value: writeMinutes(within.totalMinutes) },
          { label: 'Part à distance, immersion comprise', value: writePercent(within.ratio ?? 0) },
          { label: 'Part à distance, sans l’immersion', value: writePercent(without.ratio ?? 0) },
          ...(obligation ? [{ label: 'Règle du financeur', value: obligation.reason }] : []),
        ]}
      />
    </section>
  )
}
