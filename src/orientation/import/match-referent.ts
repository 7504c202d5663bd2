import type { Professional, OrganisationId } from '#people'
import { fold } from '#platform/i18n'

const TITLES = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle) /

/** Somebody that a list may name. */
export type Referent = Omit<Professional, 'givenName' | 'familyName'>

/** 'Mme Hanquez' is Karine Hanquez, when one referent of that organisation has this name and only one. */
export function matchReferent(
  referents: readonly Referent[],
  said: string | null,
  organisationId: OrganisationId | undefined,
): Referent | undefined {
  const words = fold(said ?? '').replace(TITLES, '')
  if (words === '' || !organisationId) return undefined
  const fits = referents.filter((one) => {
    const name = fold(one.name)
    return one.organisationId === organisationId && (name === words || name.endsWith(` ${words}`))
  })
  return fits.length === 1 ? fits[0] : undefined
}
