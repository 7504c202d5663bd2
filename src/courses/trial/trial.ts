import type { OrganisationId, PersonId } from '#people'
import type { Plain } from '#platform/json'
import { actorOf, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import type { AuId, LaunchId, PackageId, RegistrationId } from '../ids.ts'
import type { Au, Kind } from '../package.ts'
import { withJudged, type Judged, type Known } from '../statements/door.ts'

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

/** What the part said: kept as it was judged, or refused in a French sentence, with the statement when it could be read. */
export type TrialWord = { at: Date } & (
  | { statement: Plain; judged: Judged; refused?: undefined }
  | { statement: Plain | null; refused: string }
)

/** How contents know who tries. */
export const learningIn = ({ registrationId: id, pseudonym, home }: Trial) => ({ id, pseudonym, home })

/** What is known of a trial once all that was said in it was heard again. */
export function knownIn(
  trial: Trial,
  { au, kind, words, now }: { au: Au; kind: Kind; words: readonly TrialWord[]; now: Date },
): Known {
  const by = kind === 'tincan' ? 'tincan' : 'cmi5'
  const { id, registrationId, auId, openedAt } = trial
  let known: Known = {
    by,
    now,
    session: { id, registrationId, auId, mode: 'Normal', launchedAt: openedAt, state: 'launched' },
    actor: actorOf(learningIn(trial)),
    registration: registrationId,
    activityIri: by === 'tincan' ? au.publisherId : objectIri(trial.home, au.id),
    template: templateOf(id, au.publisherId),
    masteryScore: au.asked.masteryScore,
    reached: new Set(),
  }
  for (const word of words) if (word.refused === undefined) known = withJudged(known, word.judged, word.at)
  return known
}
