import type { Actor } from '#people'
import { eachOf, FileRefused, firstLines, type Given, type Importer, type Outcome } from '#platform/imports'
import { actionForImport, mayImport } from './import-action.ts'
import { importCddis } from './import-cddis.ts'
import { lockPaths } from '../path-store.ts'
import { readPostsWorkbook, type PostCells, type Read } from '../posts/door.ts'
import { readCode } from '../post.ts'
import { surroundAction } from '../around/door.ts'
import { sayLines } from './say-lines.ts'
import { importPost } from './import-post.ts'

/**
 * The workbook of an ACI: its posts on a sheet, its contracts on another. Lines are counted sheet by sheet; the label says which.
 * A contract outside the law's limits is kept, and asked about.
 */
export const postsImporter: Importer<Actor> = {
  kind: 'posts',
  title: 'Postes et contrats d’insertion',
  verb: 'Importer des postes et des contrats',
  hint: 'Le classeur de la structure : une feuille pour les postes, une feuille pour les contrats (CDDI).',
  columns: {},
  reads: sayLines,
  accept: '.xlsx,.ods,.xls',
  scope: 'action',
  may: mayImport,
  answersAt: async () => ({ href: '/insertion/a-verifier', title: 'À vérifier' }),
  run: async (tx, given, context) => {
    const workbook = readPostsWorkbook(given.sheets)
    if (workbook.posts.length + workbook.cddis.length === 0) throw new FileRefused(noSheet(given))
    const action = await actionForImport(tx, context)
    await lockPaths(tx, action.id)
    await surroundAction(tx, action, context.now)
    const posts: Outcome[] = []
    const first = firstLines<Read<PostCells>>()
    for (const line of eachOf(workbook.posts, context))
      posts.push(
        twinOf(line, first(readCode(line.cells.code) ?? null, line)) ??
          (await importPost(tx, action, line, context)),
      )
    return [...posts, ...(await importCddis(tx, action, workbook.cddis, context))]
  },
}

const noSheet = ({ sheets }: Given) =>
  sheets.length === 0
    ? 'Ce fichier n’est pas un classeur. Envoyez un XLSX ou un ODS.'
    : 'Aucune feuille ne ressemble à des postes (Poste, Emploi, Encadrant technique) ni à des contrats (Poste, Nom, Début, Fin).'

/** A line whose post stands on another line before: nothing is taken of it. */
function twinOf(
  { sheet, line, cells }: Read<PostCells>,
  before: Read<PostCells> | undefined,
): Outcome | undefined {
  if (!before) return undefined
  const label = `${sheet.trim()}, ${cells.code}`
  return JSON.stringify(before.cells) === JSON.stringify(cells)
    ? { sheet, line, label, what: 'unchanged', why: `Même poste que ligne ${before.line}, écrit deux fois.` }
    : {
        sheet,
        line,
        label,
        what: 'refused',
        why: `Le poste ${cells.code} est déjà ligne ${before.line} : rien n’est pris de cette ligne.`,
      }
}
