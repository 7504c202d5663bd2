export { sql, join, raw, type Sql } from './sql.ts'
export { openDatabase, isDatabaseError, isReachable, breaks, type Db, type Database } from './db.ts'
export { migrate } from './migrate.ts'
export { startEmbedded, joinEmbedded, FolderInUse, type Embedded } from './embedded.ts'
