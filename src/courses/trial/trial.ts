import type { OrganisationId, PersonId } from '#people'
import type { Plain } from '#platform/json'
import type { AuId, LaunchId, PackageId, RegistrationId } from '../ids.ts'
import type { Au, Kind } from '../package.ts'
import { knownOf, withJudged, type Judged, type Known } from '../statements/door.ts'

/** A part of a course that somebody of the team opens for themselves. */
export type Trial = {
  id: LaunchId
  packageId: PackageId
  organisationId: OrganisationId
  auId: AuId
  /** Who tries. */
  personId: PersonId
  /** Drawn for this trial alone. */
  registrationId: RegistrationId
  pseudonym: string
  home: string
  openedAt: Date
}

/** The rule that was broken, and where. */
export type TrialRefusal = { rule: string; where: string }
/** The same, or the words in which it was said before rules were kept. */
export type KeptRefusal = TrialRefusal | { words: string }

/** What the part said: kept as it was judged, or refused, with the statement when it could be read. */
export type TrialWord<Refusal = KeptRefusal> = { at: Date } & (
  | { statement: Plain; judged: Judged; refused?: undefined }
  | { statement: Plain | null; refused: Refusal }
)

/** How contents know who tries. */
export const learningIn = ({ registrationId: id, pseudonym, home }: Trial) => ({ id, pseudonym, home })

/** What is known of a trial once all that was said in it was heard again. */
export function knownIn(
  trial: Trial,
  { au, kind, words, now }: { au: Au; kind: Kind; words: readonly TrialWord[]; now: Date },
): Known {
  const { id, registrationId, auId, openedAt } = trial
  let known = knownOf({
    session: { id, registrationId, auId, mode: 'Normal', launchedAt: openedAt, state: 'launched' },
    learning: learningIn(trial),
    reached: new Set(),
    au,
    kind,
    now,
  })
  for (const word of words) if (word.refused === undefined) known = withJudged(known, word.judged, word.at)
  return known
}
