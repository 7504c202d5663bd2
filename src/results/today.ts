import { leading } from '#actions'
import { offeredArticles } from '#company'
import { edits, namedOf, organisationsOf, steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import type { Card } from '#platform/web'
import { approvalsOf, pagesBeingWritten } from './approval/store.ts'
import { stateOfPage, type PageState } from './approval/approval.ts'
import type { Bulletin } from './edition.ts'
import { numberOf } from './edition-number.ts'
import { readEdition } from './edition-store.ts'
import { drafts } from './listed-edition-store.ts'
import { hasWords } from './markup.ts'
import { readBulletin } from './bulletin/read-bulletin.ts'

/** What the bulletin waits for: from who leads an action, a word on its page; from who writes, the changes that were asked. */
export async function resultsToday(db: Db, actor: Actor): Promise<Card[]> {
  const led = await pagesBeingWritten(db, organisationsOf(actor, ...leading))
  const writes = steers(actor) || edits(actor)
  const editionIds = writes
    ? (await drafts(db)).map(({ id }) => id)
    : [...new Set(led.map(({ editionId }) => editionId))]
  const mine = new Set(led.map(({ articleId }) => articleId))
  const cards = []
  for (const id of editionIds) {
    const edition = await readEdition(db, id)
    if (edition) cards.push(...(await cardsOf(db, await readBulletin(db, edition), mine, writes)))
  }
  return [...cards, ...(writes ? await offeredCards(db) : []), ...qualityCards(actor)]
}

/** Whoever writes hears that groups offer a text. */
async function offeredCards(db: Db): Promise<Card[]> {
  const offered = await offeredArticles(db)
  const [first] = offered
  if (!first) return []
  const text = offered.length === 1 ? `${first.title}, ${first.groupTitle}` : `${offered.length} textes`
  return [
    {
      title: 'Proposé au Petit Papier',
      text: typo(text),
      href: '/bulletin/redaction',
      kind: 'look',
    },
  ]
}

/** Who leads a training body finds its figures for an audit. */
const qualityCards = (actor: Actor): Card[] =>
  namedOf(actor, 'training', ...leading).length === 0
    ? []
    : [
        {
          title: 'Qualiopi',
          text: 'Ce que vos données disent, indicateur par indicateur.',
          href: '/qualite',
          kind: 'look',
        },
      ]

async function cardsOf(
  db: Db,
  bulletin: Bulletin,
  mine: ReadonlySet<string>,
  writes: boolean,
): Promise<Card[]> {
  const last = await approvalsOf(db, bulletin.edition.id)
  return bulletin.articles.flatMap((article) => {
    const state = stateOfPage(article, last.get(article.id))
    const waits = mine.has(article.id) && hasWords(article.body) && forLead.has(state)
    if (waits) return [card(bulletin, article, 'Relisez la page de votre action, puis donnez votre accord.')]
    if (writes && state === 'change asked')
      return [card(bulletin, article, 'Un changement est demandé sur cette page.')]
    return []
  })
}

const forLead: ReadonlySet<PageState> = new Set(['to read', 'changed since'])

const card = ({ edition }: Bulletin, article: { id: string; title: string }, text: string): Card => ({
  title: typo(`Le Petit Papier n° ${numberOf(edition)}, ${article.title}`),
  text,
  href: `/bulletin/redaction/${edition.id}/articles/${article.id}/accord`,
  kind: 'do',
})
