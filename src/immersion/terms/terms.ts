import type { Timetable } from './timetable.ts'

/** What a convention says besides who, where and when (D5135-2): its words, as they are signed. */
export type Terms = {
  objectives: string
  evaluation: string
  tasks: readonly string[]
  safety: string
  place: string
  activity: string
  /** the collective agreement of the host; or that it has none */
  agreement: string
  /** who receives and follows the person there, and what they do in the house */
  welcomedBy: string
  referent: string
  timetable: Timetable
  /** the host's own words, and the adviser's: what is brought, what is worn, how one gets there */
  practical: string
}

/** So many tasks as somebody reads at once, and presses in a report. */
export const MOST_TASKS = 8

/** What the law asks, and is not said: the keys of its content rule. */
export function missingIn(terms: Terms): string[] {
  const asked: [string, boolean][] = [
    ['objectives', terms.objectives !== ''],
    ['evaluation', terms.evaluation !== ''],
    ['tasks', terms.tasks.length > 0],
    ['adviser', terms.referent !== ''],
    ['safety', terms.safety !== ''],
    ['hostPersonInCharge', terms.welcomedBy !== ''],
    ['place', terms.place !== ''],
    ['activity', terms.activity !== ''],
    ['collectiveAgreement', terms.agreement !== ''],
    ['hours', terms.timetable.mornings.length + terms.timetable.afternoons.length > 0],
  ]
  return asked.flatMap(([key, isThere]) => (isThere ? [] : [key]))
}
