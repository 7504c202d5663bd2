import { sql } from './sql.ts'

/**
 * False in a transaction that is only tried (`dryRun`), for the locks that make others wait: `select pg_advisory_xact_lock(…) where ${lasting}`. What is
 * undone cannot make a twin, and a long list that is looked at holds nobody.
 */
export const lasting = sql`current_setting('beffroi.tried', true) is distinct from 'on'`
