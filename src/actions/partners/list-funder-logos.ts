import { readPaperLetterhead } from '#people'
import type { Db } from '#platform/db'
import { funderLogos, type FunderLogo } from './funder-logo-store.ts'
import type { ActionId } from '../ids.ts'

/** `isOwn`: none was chosen for this action, and theirs is that of their own papers, if they have one. */
export type ShownLogo = FunderLogo & { isOwn: boolean }

/** The funders of an action, each with the logo that stands on its papers, in the order of their names. */
export async function listFunderLogos(db: Db, actionId: ActionId): Promise<ShownLogo[]> {
  const funders = await funderLogos(db, actionId)
  return Promise.all(
    funders.map(async (funder) => {
      if (funder.logo) return { ...funder, isOwn: false }
      const own = await readPaperLetterhead(db, funder.organisationId)
      return { ...funder, logo: own?.logo, isOwn: true }
    }),
  )
}
