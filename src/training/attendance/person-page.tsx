import { fullName } from '#people'
import { de, writeCount } from '#platform/i18n'
import { writeDay, writeMinutes } from '#platform/time'
import { Empty, Facts, Heading, OtherPages, Table } from '#platform/ui'
import type { Ask, Card } from '#platform/web'
import { modes, modeWords } from '../activity.ts'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfAddress, halfWords, minutesOf } from '../half-day.ts'
import { PresenceTag } from './presence-tag.tsx'
import type { Trainee } from '../trainee-store.ts'

/** One trainee's presences in a group: the sums, then each half-day. */
export function attendancePersonPage(
  c: Ask,
  open: OpenGroup,
  { trainee, presences, pages }: { trainee: Trainee; presences: Presence[]; pages: readonly Card[] },
): Response {
  const address = `/formation/${open.group.id}/emargement`
  const shown = oneForEachHalf(presences)
  const sure = shown.filter((one) => !one.doubted)
  const away = sure.filter((one) => one.status === 'absent')
  const late = sure.filter((one) => one.lateMinutes > 0)
  return groupPage(
    c,
    open,
    { title: `Présences ${de(fullName(trainee))}`, here: 'emargement' },
    <div class="stack loose">
      <Heading title={fullName(trainee)} over="Présences" />
      <OtherPages pages={pages} />
      <Facts
        facts={[
          { label: 'Présences', value: writeCount(sure.length - away.length, 'demi-journée') },
          {
            label: 'Absences',
            value: absencesIn(away),
          },
          { label: 'Retards', value: writeCount(late.length, 'retard') },
          ...minutesByMode(sure),
        ]}
      />
      {presences.length === 0 ? (
        <Empty
          icon="sheet"
          title="Aucune demi-journée notée"
          text="Les présences arrivent ici dès la première feuille."
        />
      ) : (
        <Table
          caption="Demi-journées"
          columns={[
            {
              key: 'day',
              label: 'Demi-journée',
              cell: (one: Presence) =>
                one.hostName !== null ? (
                  `${writeDay(one.day)}, ${halfWords[one.half].toLowerCase()}`
                ) : (
                  <a href={`${address}/${one.day}/${halfAddress[one.half]}/${trainee.personId}`}>
                    {writeDay(one.day)}, {halfWords[one.half].toLowerCase()}
                  </a>
                ),
            },
            { key: 'mode', label: 'Comment', desk: true, cell: (one) => modeWords[one.mode] },
            { key: 'state', label: 'État', cell: (one) => <PresenceTag halfDay={one} told={one} /> },
          ]}
          rows={shown.toReversed()}
        />
      )}
    </div>,
  )
}

function minutesByMode(sure: Presence[]) {
  return modes.flatMap((mode) => {
    const there = sure.filter((one) => one.mode === mode && one.status === 'present')
    const minutes = there.reduce((sum, one) => sum + Math.max(0, minutesOf(one) - one.lateMinutes), 0)
    return minutes > 0 ? [{ label: modeWords[mode], value: writeMinutes(minutes) }] : []
  })
}

function absencesIn(away: Presence[]): string {
  const excused = away.filter((one) => one.excused).length
  const all = writeCount(away.length, 'demi-journée')
  return excused > 0 ? `${all}, dont ${writeCount(excused, 'justifiée')}` : all
}
