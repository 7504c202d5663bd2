import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Approval } from './approval.ts'
import type { EditionId, ArticleId } from '../ids.ts'

type NewApproval = Omit<Approval, 'byName' | 'saidAt'> & { id: string }

/** Twice is once. */
export async function insertApproval(tx: Tx, approval: NewApproval, at: Date): Promise<void> {
  await tx.run(sql`
    insert into results.bulletin_approvals (
      id, article_id, version, verdict, words, in_place_of_lead, said_by, said_at
    ) values (
      ${approval.id}, ${approval.articleId}, ${approval.version}, ${approval.verdict}, ${approval.words}, ${approval.inPlaceOfLead}, ${approval.by}, ${at}
    )
    on conflict (id) do nothing`)
}

/** The last word said of each article of an edition, by the id of the article. */
export async function approvalsOf(db: Db, editionId: EditionId): Promise<Map<string, Approval>> {
  const rows = await db.rows<Approval>(sql`
    select distinct on (p.article_id) p.article_id as "articleId", p.version, p.verdict, p.words,
      p.in_place_of_lead as "inPlaceOfLead",
      p.said_by as by, who.given_name || ' ' || who.family_name as "byName", p.said_at as "saidAt"
    from results.bulletin_approvals p
    join results.bulletin_articles a on a.id = p.article_id
    left join people.published_persons who on who.id = p.said_by
    where a.edition_id = ${editionId}
    order by p.article_id, p.rank desc`)
  return new Map(rows.map((row) => [row.articleId, row]))
}

/** The articles of the editions being written whose action one of these organisations leads. */
export const pagesBeingWritten = (
  db: Db,
  leadIds: readonly OrganisationId[],
): Promise<{ editionId: EditionId; articleId: ArticleId }[]> =>
  db.rows(sql`
    select e.id as "editionId", a.id as "articleId"
    from results.bulletin_editions e
    join results.bulletin_articles a on a.edition_id = e.id
    join actions.published_actions x on x.id = a.action_id
    where e.published_at is null and x.lead_id = any(${leadIds}::uuid[])
    order by e.dated, a.written_at, a.id
    limit 100`)
