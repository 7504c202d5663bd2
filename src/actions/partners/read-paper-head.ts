import { letterheadLines, readLetterhead, readOrganisation, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { PaperHead } from '#platform/pdf'
import { funderLogos } from './funder-logo-store.ts'
import type { ActionId } from '../ids.ts'

/** What stands at the head of a paper: the letterhead of who answers for it, and the funders of the action it is about, if any. */
export async function readPaperHead(
  db: Db,
  organisationId: OrganisationId,
  actionId: ActionId | null,
): Promise<PaperHead | undefined> {
  const organisation = await readOrganisation(db, organisationId)
  if (!organisation) return undefined
  const letterhead = await readLetterhead(db, organisationId)
  const { logo } = letterhead
  const funders = actionId ? await funderLogos(db, actionId) : []
  return {
    lines: letterheadLines(organisation, letterhead),
    logo: logo && { ...logo, alt: `Logo de ${organisation.name}` },
    funders: funders.flatMap(({ name, logo: theirs }) =>
      theirs ? [{ ...theirs, alt: `Logo de ${name}` }] : [],
    ),
  }
}
