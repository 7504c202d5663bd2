/** How a ground is opened. */
export type Opening = {
  /** For a command, whether Beffroi runs on this folder or not: what it finds is never migrated under a server that runs. */
  join?: boolean
  /** These migrations only: a new database is about to receive a backup that was made with them. */
  upTo?: readonly string[] | undefined
  /** Told what the operator should know, a sentence at a time. */
  say?: (sentence: string) => void
}
