import { seeded } from '#actions'
import { cast } from '#people'
import type { Tx } from '#platform/db'
import { parisDay, writeMonth } from '#platform/time'
import { asId } from '#platform/id'
import { insertApproval } from '../approval/store.ts'
import { versionOfArticle } from '../approval/approval.ts'
import { insertArticle } from '../article-store.ts'
import { insertDraft } from '../draft-store.ts'
import { readEdition } from '../edition-store.ts'
import { insertPhoto } from '../photo-store.ts'
import { readBulletin } from '../bulletin/read-bulletin.ts'
import { publishEdition } from '../writing/publish-edition.ts'
import { affiche, arras, begun, begunArticle, calais, edition463, ferme, secours } from './edition.ts'
import type { EditionId, ArticleId } from '../ids.ts'

/** Ids of the bulletin of the demo territory: n° 463, published, and the next number, being written. */
export const seededBulletin = {
  edition: asId<EditionId>('00000000-0000-8000-8000-000000463000'),
  article: asId<ArticleId>('00000000-0000-8000-8000-000000463001'),
  photo: '00000000-0000-8000-8000-000000463002',
  calaisArticle: asId<ArticleId>('00000000-0000-8000-8000-000000463003'),
  calaisPhoto: '00000000-0000-8000-8000-000000463004',
  draft: asId<EditionId>('00000000-0000-8000-8000-000000464000'),
  draftArticle: asId<ArticleId>('00000000-0000-8000-8000-000000464001'),
  draftPhoto: '00000000-0000-8000-8000-000000464002',
} as const

const by = cast.find((one) => one.id === 'paul')?.personId ?? null
const first = { corrects: null }
const about = { actionId: seeded.clea }

/** Le Petit Papier n° 463, published with the figures of Arras and of Calais: the rooms that count them are seeded before. */
export async function seedResults(tx: Tx, now: Date): Promise<void> {
  const { edition, article, photo, calaisArticle, calaisPhoto } = seededBulletin
  await insertDraft(tx, { ...edition463, ...first, id: edition }, by, now)
  await insertArticle(tx, { ...arras, ...about, id: article, editionId: edition }, now)
  await insertPhoto(tx, { ...affiche, id: asId(photo), articleId: article }, now)
  // articles stand in the order in which they were written
  const after = new Date(now.getTime() + 1)
  await insertArticle(tx, { ...calais, actionId: seeded.anima, id: calaisArticle, editionId: edition }, after)
  await insertPhoto(tx, { ...ferme, id: asId(calaisPhoto), articleId: calaisArticle }, after)
  await approveEachPage(tx, edition, now)
  const done = await publishEdition(tx, edition, by, now)
  if (!done.ok) throw new Error(`The seeded bulletin cannot be published: ${JSON.stringify(done.obstacles)}`)
  await seedDraft(tx, now)
}

/** Each action's lead has read its page: Brigitte for those of AFP2I, Didier for the others. */
export async function approveEachPage(tx: Tx, editionId: EditionId, now: Date): Promise<void> {
  const edition = await readEdition(tx, editionId)
  const pages = edition ? (await readBulletin(tx, edition)).articles : []
  for (const page of pages) {
    const who = cast.find(({ id }) => id === (page.actionId === seeded.clea ? 'brigitte' : 'didier'))
    await insertApproval(
      tx,
      {
        id: page.id,
        articleId: page.id,
        version: versionOfArticle(page),
        verdict: 'approved',
        words: '',
        inPlaceOfLead: false,
        by: who?.personId ?? null,
      },
      now,
    )
  }
}

/** A number that somebody has begun: a photo still waits for its description and its consent. */
async function seedDraft(tx: Tx, now: Date): Promise<void> {
  const { draft, draftArticle, draftPhoto } = seededBulletin
  const dated = parisDay(now)
  await insertDraft(tx, { ...begun, ...first, id: draft, dated, period: writeMonth(dated) }, by, now)
  await insertArticle(tx, { ...begunArticle, ...about, id: draftArticle, editionId: draft }, now)
  await insertPhoto(tx, { ...secours, id: asId(draftPhoto), articleId: draftArticle }, now)
}
