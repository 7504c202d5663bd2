import { sql } from '#platform/db'
import type { Beffroi } from './open-beffroi.ts'

/** A database that is read and takes nothing more, as one whose disk is full: what writes from now on is refused. */
export async function stopWriting({ db }: Beffroi): Promise<void> {
  await db.run(sql`
    do $$ begin
      execute format('alter database %I set default_transaction_read_only = on', current_database());
    end $$`)
  await db.rows(sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  await db.rows(sql`select set_config('default_transaction_read_only', 'on', false)`)
}
