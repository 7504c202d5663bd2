import type { Db } from '#platform/db'
import type { Picture } from '#platform/files'
import { letterheadLines } from '../letterhead.ts'
import { readLetterhead } from '../letterhead-store.ts'
import { readOrganisation } from '../organisation-store.ts'
import type { OrganisationId } from '../ids.ts'

type PaperLetterhead = { lines: string[]; logo: (Picture & { alt: string }) | undefined }

/** What stands at the head of the papers of an organisation, beside its name; undefined when there is none with this id. */
export async function readPaperLetterhead(db: Db, id: OrganisationId): Promise<PaperLetterhead | undefined> {
  const organisation = await readOrganisation(db, id)
  if (!organisation) return undefined
  const letterhead = await readLetterhead(db, id)
  const { logo } = letterhead
  return {
    lines: letterheadLines(organisation, letterhead),
    logo: logo && { ...logo, alt: `Logo de ${organisation.name}` },
  }
}
