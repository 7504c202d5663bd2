import { loginsOf, type MyData } from '#people'
import { hostDeclarationsOf } from './declare/door.ts'
import { hostPagesOf } from './hosting/door.ts'
import { tableFiles } from './table-files.ts'

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
  const files = tableFiles(tables).map(({ name, csv }) => ({ path: `${name}.csv`, bytes: csv }))
  return { folder: 'immersions', files }
}
