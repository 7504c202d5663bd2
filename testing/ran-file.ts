/** What came of one test file. */
export type RanFile = {
  /** What a person reads: each test, each failure with its place. */
  text: string
  passed: number
  /** With those that never ended. */
  failed: number
  /** False too when something went wrong outside of every test. */
  good: boolean
  /** Memory of the process that ran it. */
  bytes: number
}
