import { fullName, readPerson, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { asId } from '#platform/id'
import { renderPdf } from '#platform/pdf'
import { writeInstant } from '#platform/time'
import { isPadDrawing } from '#platform/ui'
import { readPaperHead } from '#actions'
import { readArticles, signerWords, type Convention } from '../convention/door.ts'
import { sha256Of, type SignatureLine } from './signature-line.ts'
import type { Signing } from './read-signed.ts'

type Told = { one: Convention; all: readonly Signing[]; text: string }

const svgOf = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="${path}" fill="none" stroke="#1a2228" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** A convention on paper (A4, PDF/UA): the exact text, then each signature, or the box that waits for it. */
export async function renderConvention(db: Db, { one, all, text }: Told, at: Date): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const checkers = await checkersOf(db, all)
  const boxes = all.map((one, n) => {
    const line = lineOf(one)
    const box = boxOf(one, line && checkers.get(line.pageCheckedBy))
    if (line?.how !== 'link' || !isPadDrawing(line.mark)) return box
    files[`mark-${n}.svg`] = new TextEncoder().encode(svgOf(line.mark))
    return { ...box, mark: { file: `mark-${n}.svg`, alt: `Signature de ${one.name}` } }
  })
  return renderPdf({
    template: new URL('convention.typ', import.meta.url),
    data: {
      title: 'Convention de mise en situation en milieu professionnel',
      note: typo(
        'Équivalent du formulaire Cerfa 13912 : elle dit tout ce que demande l’article D5135-2. Ce n’est pas le modèle officiel.',
      ),
      articles: readArticles(text),
      signatures: boxes,
      print: `Version ${one.version || 1}. Empreinte du texte (SHA-256) : ${sha256Of(text)}`,
    },
    files,
    title: 'Convention de mise en situation en milieu professionnel',
    house: one.keeper.name,
    head: await readPaperHead(db, one.keeper.id, null),
    at,
  })
}

const lineOf = ({ place }: Pick<Signing, 'place'>): SignatureLine | undefined =>
  place.where === 'signed' ? place.line : undefined

/** The words of a signature on the paper: whoever signed on paper typed nothing here, their page was looked at. @param checker who looked at it */
export function boxOf(
  { name, forWhom, role, place }: Signing,
  checker: string | undefined,
): { name: string; role: string; at?: string } {
  const line = lineOf({ place })
  const box = { name, role: [signerWords[role], forWhom].filter(Boolean).join(', ') }
  if (!line) return box
  const on = `le ${writeInstant(new Date(line.at))}`
  if (line.how === 'paper')
    return { ...box, at: typo(`A signé sur papier, vérifié ${on}${checker ? ` par ${checker}` : ''}`) }
  const signed = { ...box, at: typo(`Signé ${on}, par un code reçu`) }
  return isPadDrawing(line.mark) ? signed : { ...signed, role: typo(`${box.role}. A écrit : ${line.mark}`) }
}

/** The names of those who looked at the pages that were signed on paper, by their id. */
async function checkersOf(db: Db, all: readonly Signing[]): Promise<ReadonlyMap<string, string>> {
  const ids = all.flatMap((one) => lineOf(one)?.pageCheckedBy || [])
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const person = await readPerson(db, asId<PersonId>(id))
      return [id, person ? fullName(person) : ''] as const
    }),
  )
  return new Map(found)
}
