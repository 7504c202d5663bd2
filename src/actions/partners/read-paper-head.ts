import { readPaperLetterhead, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { MOST_FUNDER_LOGOS, type PaperHead } from '#platform/pdf'
import { listFunderLogos } from './list-funder-logos.ts'
import type { ActionId } from '../ids.ts'

/** What stands at the head of a paper: the letterhead of who answers for it, and the funders of the action it is about, if any. */
export async function readPaperHead(
  db: Db,
  organisationId: OrganisationId,
  actionId: ActionId | null,
): Promise<PaperHead | undefined> {
  const letterhead = await readPaperLetterhead(db, organisationId)
  if (!letterhead) return undefined
  const funders = actionId ? await listFunderLogos(db, actionId) : []
  const shown = funders.filter(({ logo }) => logo).slice(0, MOST_FUNDER_LOGOS)
  return {
    ...letterhead,
    funders: shown.flatMap(({ name, logo: theirs }) =>
      theirs ? [{ ...theirs, alt: `Logo de ${name}` }] : [],
    ),
    fundersNamed: funders.filter((one) => !shown.includes(one)).map(({ name }) => name),
  }
}
