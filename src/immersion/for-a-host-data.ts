import { loginsOf, type MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { hostDeclarationsOf } from './declare/door.ts'
import { hostPagesOf } from './hosting/door.ts'

/**
 * What I said for an employer, and the pages of employers that were sent to me. Both are kept by an e-mail or a telephone, without account: an account
 * says whose they are, of what was kept since that login is theirs (app/my-data/sections.ts).
 */
export const forAHostData: MyData = async (db, personIds) => {
  const logins = await loginsOf(db, personIds)
  const tables = {
    'declarations-employeur': await hostDeclarationsOf(db, logins),
    'pages-employeur': await hostPagesOf(db, logins),
  }
  const files = Object.entries(tables).flatMap(([name, rows]) => {
    const [first] = rows
    if (!first) return []
    const bytes = writeCsv(
      Object.keys(first),
      rows.map((row) => Object.values(row)),
    )
    return [{ path: `${name}.csv`, bytes }]
  })
  return { folder: 'immersions', files }
}
