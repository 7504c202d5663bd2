import { hashOfCode, sameHash } from './secret.ts'

/** After so many wrong tries a code is dead, right or not. */
const WRONG_TRIES = 5

/** Equal to the hash of nothing. */
const NO_CODE = Buffer.alloc(32)

/** What is kept of a code that was asked for; no hash when none was sent. */
type AskedCode = { codeHash: Buffer | null; wrongTries: number }

/** Why six digits open nothing. */
export type CodeRefusal = 'wrong code' | 'too many wrong tries'

/**
 * Why these six digits are not the code that was sent, and undefined when they are. It takes as long when nothing was asked for, or sent. A wrong try is counted
 * by `countWrong`, in a transaction that keeps it.
 */
export async function tryCode(
  { asked, salt, code }: { asked: AskedCode | undefined; salt: string; code: string },
  countWrong: () => Promise<void>,
): Promise<CodeRefusal | undefined> {
  const tried = await hashOfCode(code, salt)
  if (!asked) return 'wrong code'
  if (asked.wrongTries >= WRONG_TRIES) return 'too many wrong tries'
  if (sameHash(asked.codeHash ?? NO_CODE, tried)) return undefined
  await countWrong()
  return 'wrong code'
}
