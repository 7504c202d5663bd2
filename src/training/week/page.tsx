import { fullName } from '#people'
import { typo, writeCount, writeNumber, writePercent } from '#platform/i18n'
import { daysBetween, mondayOf, writeFullDay } from '#platform/time'
import { Alert, Heading, LinkButton, Wall } from '#platform/ui'
import type { Ask } from '#platform/web'
import { alertWords } from '../alerts/door.ts'
import type { OpenGroup } from '../access.ts'
import { GroupCalendar } from './calendar.tsx'
import { GroupDay } from './day.tsx'
import { groupPage } from '../group-frame.tsx'
import type { GroupGauge } from '../hours/door.ts'
import { dateOf, type Week } from './week.ts'
import { halfAddress, isSigned, type HalfDay } from '../half-day.ts'

/** The week of a group: what is planned, who is there today, and where the hours stand. */
export function groupWeekPage(c: Ask, open: OpenGroup, week: Week): Response {
  const { group, action } = open
  const address = `/formation/${group.id}`
  const signing = sheetNow(week, c.var.now)
  return groupPage(
    c,
    open,
    { title: `Semaine du ${dateOf(week.monday)}`, here: '' },
    <>
      <Heading title={`${action.title}, ${action.town}`} over={over(open, week)}>
        {signing && (
          <LinkButton icon="pen" href={`${address}/emargement/${signing.day}/${halfAddress[signing.half]}`}>
            Faire signer {signing.half === 'morning' ? 'le matin' : 'l’après-midi'}
          </LinkButton>
        )}
      </Heading>
      <div class="aside">
        <aside class="side stack loose no-print">
          <ToDo week={week} address={address} />
          <Obligation gauge={week.gauge} address={address} />
        </aside>
        <div class="main stack loose">
          <GroupCalendar address={address} week={week} group={group} />
          <GroupDay week={week} address={address} />
        </div>
      </div>
    </>,
  )
}

function over({ group }: OpenGroup, { monday, today, day }: Week): string {
  const first = mondayOf(group.startsOn)
  const number = Math.floor(daysBetween(first, monday) / 7) + 1
  const count = Math.floor(daysBetween(first, mondayOf(group.endsOn)) / 7) + 1
  const inside = number >= 1 && number <= count ? ` · semaine ${number} sur ${count}` : ''
  return `${group.title}${inside}${day === today ? ` · ${writeFullDay(today)}` : ''}`
}

/** The sheet in progress, or the next one of today. */
function sheetNow({ calendar, today }: Week, now: Date): HalfDay | undefined {
  const due = calendar.filter((one) => one.day === today && !one.cancelledAt && isSigned(one.mode))
  return due.find((one) => one.endsAt >= now) ?? due.at(-1)
}

function ToDo({ week, address }: { week: Week; address: string }) {
  const shown = week.alerts.slice(0, 3)
  const more = week.alerts.length - shown.length
  return (
    <section class="stack tight" aria-labelledby="todo">
      <h2 class="t1" id="todo">
        {week.alerts.length > 0 ? `À faire, ${writeCount(week.alerts.length, 'alerte')}` : 'À faire'}
      </h2>
      {shown.map((one) => (
        <Alert
          kind={one.alerts.some(({ kind }) => kind === 'absent') ? 'late' : 'wait'}
          title={fullName(one)}
        >
          {one.alerts.map((alert) => (
            <p>{alertWords(alert)}</p>
          ))}
          <a
            href={`${address}/alertes/${one.personId}`}
            aria-label={`Appeler et noter\u00A0: ${fullName(one)}`}
          >
            Appeler et noter
          </a>
        </Alert>
      ))}
      {week.questions > 0 && (
        <Alert
          kind="wait"
          title={
            week.questions === 1
              ? 'Une ligne importée à vérifier'
              : `${week.questions} lignes importées à vérifier`
          }
        >
          <a href={`${address}/emargement`}>Répondre</a>
        </Alert>
      )}
      <p>
        <a href={`${address}/alertes`}>
          {more > 0 ? `Encore ${writeCount(more, 'alerte')}` : 'Toutes les alertes du groupe'}
        </a>
      </p>
      <p>
        <a href="/formation">Tous mes groupes</a>
      </p>
    </section>
  )
}

function Obligation({ gauge, address }: { gauge: GroupGauge; address: string }) {
  const { goalPercent, group } = gauge
  if (goalPercent === null || group.share === null) return null
  return (
    <section class="panel stack" aria-labelledby="obligation">
      <h2 class="t1" id="obligation">
        Obligation du financeur
      </h2>
      <p>
        <span class="big">{writePercent(group.share)}</span>
        <br />
        de FOAD à ce jour, pour le groupe
      </p>
      <Wall value={group.share} goal={goalPercent / 100} />
      <p class="small">
        {typo(
          `${hours(group.creditedMinutes)} créditées sur ${hours(group.done)}. Il faut ${goalPercent} %.`,
        )}
      </p>
      <p>
        <a href={`${address}/foad`}>Voir les heures de chaque personne</a>
      </p>
    </section>
  )
}

const hours = (minutes: number): string => `${writeNumber(Math.floor(minutes / 60))} h`
