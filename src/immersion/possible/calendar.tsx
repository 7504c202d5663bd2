import { typo } from '#platform/i18n'
import { writeDate, writeDay, writeShortDate } from '#platform/time'
import { refusedSpans, type Start } from './starts.ts'

const days = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche']

type Props = { weeks: readonly Start[][]; hrefOf: ((day: string) => string) | undefined }

/** When an immersion may begin: each day, or why not, before anybody types. */
export function StartCalendar({ weeks, hrefOf }: Props) {
  return (
    <section class="stack">
      <h2>Quand commencer</h2>
      <p class="muted">Choisissez le premier jour. Un jour barré n’est pas possible.</p>
      <table class="starts">
        <caption class="vh">Jours où commencer</caption>
        <thead>
          <tr>
            {days.map((name) => (
              <th scope="col">
                <abbr title={name}>{name.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((start) => (
                <Cell start={start} href={hrefOf?.(start.day)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Refused weeks={weeks} />
    </section>
  )
}

function Refused({ weeks }: Pick<Props, 'weeks'>) {
  const spans = refusedSpans(weeks)
  if (spans.length === 0) return null
  return (
    <ul>
      {spans.map(({ from, to, sentence }) => (
        <li>
          {typo(from === to ? `Le ${writeDate(from)} : ` : `Du ${writeDate(from)} au ${writeDate(to)} : `)}
          {sentence}
        </li>
      ))}
    </ul>
  )
}

function Cell({ start: { day, left }, href }: { start: Start; href: string | undefined }) {
  const name = `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`
  if (!left)
    return (
      <td>
        <span class="vh">{name}, passé</span>
      </td>
    )
  if ('why' in left)
    return (
      <td>
        <s>{name}</s>
        <span class="vh"> {writeDay(day)}, pas possible</span>
      </td>
    )
  return (
    <td>
      {href ? (
        <a
          href={href}
          aria-label={`${name}, commencer ${writeDay(day)}, jusqu’au ${writeDate(left.lastDay)}`}
        >
          {name}
        </a>
      ) : (
        name
      )}
      <small>→ {writeShortDate(left.lastDay).slice(0, 5)}</small>
    </td>
  )
}
