import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { writeInstant } from '#platform/time'
import { isPadDrawing } from '#platform/ui'
import { readPaperHead } from '#actions'
import { readArticles, signerWords, type Convention } from '../convention/door.ts'
import { sha256Of } from './signature-line.ts'
import type { Signing } from './read-signed.ts'

type Told = { one: Convention; all: readonly Signing[]; text: string }

const svgOf = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="${path}" fill="none" stroke="#1a2228" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** A convention on paper (A4, PDF/UA): the exact text, then each signature, or the box that waits for it. */
export async function renderConvention(db: Db, { one, all, text }: Told, at: Date): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const boxes = all.map(({ name, forWhom, role, place }, n) => {
    const line = place.where === 'signed' ? place.line : undefined
    const box = { name, role: [signerWords[role], forWhom].filter(Boolean).join(', ') }
    if (!line) return box
    const on = `le ${writeInstant(new Date(line.at))}`
    const how = line.how === 'link' ? `Signé ${on}, par un code reçu` : `Signé sur papier, vérifié ${on}`
    const signed = { ...box, at: typo(how) }
    if (!isPadDrawing(line.mark)) return { ...signed, role: typo(`${box.role}. A écrit : ${line.mark}`) }
    files[`mark-${n}.svg`] = new TextEncoder().encode(svgOf(line.mark))
    return { ...signed, mark: { file: `mark-${n}.svg`, alt: `Signature de ${name}` } }
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
