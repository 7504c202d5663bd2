import { capital, writeCount } from '#platform/i18n'
import { addDays, writeDay, type Day } from '#platform/time'
import { Alert, Button, Choices, DateField, ErrorSummary, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords, type HalfDay } from '../half-day.ts'
import type { NotCopied } from './copy-half-days.ts'
import { sayNotPlaced } from '../calendar/door.ts'

type Wish = { id: string; typed: Typed; errors: Record<string, string> }

/** A week to write again: onto which ones. Each says what it holds already. */
export function copyWeekPage(
  c: Ask,
  open: OpenGroup,
  { id, typed, errors }: Wish,
  { from, count, weeks }: { from: Day; count: number; weeks: { monday: Day; count: number }[] },
): Response {
  const address = `/formation/${open.group.id}`
  const title = `Copier la semaine du ${writeDay(from)}`
  return groupPage(
    c,
    open,
    { title, here: '' },
    <div class="stack narrow">
      <Heading title={title} lead={`${capital(writeCount(count, 'demi-journée'))} à copier.`} />
      <ErrorSummary errors={errors} />
      {weeks.length === 0 || count === 0 ? (
        <Alert kind="info" title={count === 0 ? 'Cette semaine est vide' : 'Il n’y a pas d’autre semaine'} />
      ) : (
        <Form action={`${address}/semaine/copier`}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="from" value={from} />
          <Choices
            kind="checkbox"
            name="to[]"
            legend="Vers quelles semaines ?"
            options={weeks.map(({ monday, count: there }) => ({
              value: monday,
              label: `Semaine du ${writeDay(monday)}`,
              hint: there === 0 ? 'Rien de prévu' : `Déjà ${writeCount(there, 'demi-journée')}`,
            }))}
            value={[typed['to'] ?? []].flat().map(String)}
            {...(errors['to[]'] ? { error: errors['to[]'] } : {})}
          />
          <Button>Copier</Button>
        </Form>
      )}
      <Back address={address} monday={from} />
    </div>,
    Object.keys(errors).length > 0,
  )
}

/** A half-day to repeat: at which rhythm, until when. */
export function repeatPage(c: Ask, open: OpenGroup, { id, typed, errors }: Wish, halfDay: HalfDay): Response {
  const address = `/formation/${open.group.id}`
  const [weekdayName = ''] = writeDay(halfDay.day).split(' ')
  return groupPage(
    c,
    open,
    { title: `Répéter ${halfDay.title}`, here: '' },
    <div class="stack narrow">
      <Heading
        title={`Répéter «\u00A0${halfDay.title}\u00A0»`}
        over={`${capital(writeDay(halfDay.day))}, ${halfWords[halfDay.half].toLowerCase()}`}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${address}/demi-journees/${halfDay.id}/repeter`}>
        <input type="hidden" name="id" value={id} />
        <Choices
          name="rhythm"
          legend="Quand ?"
          options={[
            { value: 'week', label: `Chaque ${weekdayName}` },
            { value: 'day', label: 'Chaque jour, du lundi au vendredi' },
          ]}
          value={String(typed['rhythm'] ?? 'week')}
        />
        <DateField
          name="until"
          label="Jusqu’au"
          min={addDays(halfDay.day, 1)}
          max={open.group.endsOn}
          value={String(typed['until'] ?? open.group.endsOn)}
          {...(errors['until'] ? { error: errors['until'] } : {})}
        />
        <Button>Répéter</Button>
      </Form>
      <Back address={address} monday={halfDay.day} />
    </div>,
    Object.keys(errors).length > 0,
  )
}

/** What could not be written again, each with why; the rest is in the calendar. */
export function copiedPage(c: Ask, open: OpenGroup, copied: number, left: readonly NotCopied[]): Response {
  const address = `/formation/${open.group.id}`
  const title =
    copied === 0
      ? 'Rien n’a été copié'
      : capital(writeCount(copied, 'demi-journée copiée', 'demi-journées copiées'))
  return groupPage(
    c,
    open,
    { title, here: '' },
    <div class="stack narrow">
      <Heading title={title} />
      <h2 class="t1">{writeCount(left.length, 'demi-journée', 'demi-journées')} à placer vous-même</h2>
      <ul class="worklist">
        {left.map(({ of, day, why }) => (
          <li>
            <b>
              {capital(writeDay(day))}, {halfWords[of.half].toLowerCase()}&nbsp;: {of.title}
            </b>
            <span>{sayNotPlaced(why)}</span>
            <a href={`${address}?semaine=${day}`}>Voir la semaine du {writeDay(day)}</a>
          </li>
        ))}
      </ul>
      <Back address={address} monday={left[0]?.day ?? open.group.startsOn} />
    </div>,
  )
}

const Back = ({ address, monday }: { address: string; monday: Day }) => (
  <p>
    <LinkButton kind="quiet" href={`${address}?semaine=${monday}`}>
      Revenir à la semaine
    </LinkButton>
  </p>
)
