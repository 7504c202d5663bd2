import { sql, type Db, type Tx } from '#platform/db'
import type { Article } from './article.ts'
import type { EditionId, ArticleId } from './ids.ts'

const columns = sql`
  a.id, a.edition_id as "editionId", a.action_id as "actionId", a.town, a.title, a.chapo, a.body, a.revision`

/** Twice is once. */
export async function insertArticle(tx: Tx, article: Omit<Article, 'revision'>, at: Date): Promise<void> {
  await tx.run(sql`
    insert into results.bulletin_articles (id, edition_id, action_id, town, title, chapo, body, written_at)
    values (
      ${article.id}, ${article.editionId}, ${article.actionId}, ${article.town}, ${article.title}, ${article.chapo},
      ${article.body}, ${at}
    )
    on conflict (id) do nothing`)
}

/** False when somebody else changed it since `revision`. */
export async function updateArticle(
  tx: Tx,
  article: Pick<Article, 'id' | 'revision' | 'town' | 'title' | 'chapo' | 'body'>,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update results.bulletin_articles
    set town = ${article.town}, title = ${article.title}, chapo = ${article.chapo}, body = ${article.body}, revision = revision + 1
    where id = ${article.id} and revision = ${article.revision}`)
  return touched === 1
}

export async function deleteArticle(tx: Tx, id: ArticleId): Promise<void> {
  await tx.run(sql`
    delete from results.bulletin_articles
    where id = ${id}`)
}

export function readArticle(db: Db, id: ArticleId): Promise<Article | undefined> {
  return db.row<Article>(sql`select ${columns} from results.bulletin_articles a where a.id = ${id}`)
}

/** The articles of an edition, in the order in which they were begun. */
export function articlesOf(db: Db, editionId: EditionId): Promise<Article[]> {
  return db.rows<Article>(sql`
    select ${columns}
    from results.bulletin_articles a
    where a.edition_id = ${editionId}
    order by a.written_at, a.id`)
}
