import type { Sequence } from '../activity.ts'

/** What a sequence is called by: the week that it was opened for, what was typed; the whole of the training when it is neither. */
export type SequenceName = Pick<Sequence, 'week' | 'title'>

const WEEK = /^(?:semaine )?(\d{1,4})$/i
const WHOLE = 'Sur toute la durée'

/** What a person wrote, in a file or in a form: '3', 'Semaine 3', 'Préparer le jury'; nothing, for the whole of the training. */
export function readSequenceName(typed: string): SequenceName {
  const said = typed.trim().replaceAll(/\s+/g, ' ')
  const [, week] = WEEK.exec(said) ?? []
  if (week) return { week: Number(week), title: null }
  return { week: null, title: said === '' || said === WHOLE ? null : said }
}

/** As it is shown. */
export function sequenceTitle({ week, title }: SequenceName): string {
  if (title !== null) return title
  return week === null ? WHOLE : `Semaine ${week}`
}

/** The sequence that is called so: a week by its number, whatever title was typed since. */
export const sequenceNamed = (
  all: readonly Sequence[],
  { week, title }: SequenceName,
): Sequence | undefined =>
  all.find((one) => (week === null ? one.week === null && one.title === title : one.week === week))

/** What a sequence is called once somebody typed this: its week stays, under another title. */
export const renamed = (before: SequenceName | undefined, typed: SequenceName): SequenceName =>
  typed.title === null ? typed : { week: before?.week ?? null, title: typed.title }
