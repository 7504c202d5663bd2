import { KeysRefused } from '#jury'
import { ClusterRefused, FolderInUse, MigrationRefused } from '#platform/db'
import { FileRefused } from '#platform/imports'
import { BirthRefused } from '#territory'
import { ConfigRefused } from './config/read-variables.ts'

/** Why a command was not done, in one French sentence for who typed it. */
export class CommandRefused extends Error {}

const expected = [
  CommandRefused,
  FileRefused,
  ConfigRefused,
  FolderInUse,
  ClusterRefused,
  MigrationRefused,
  BirthRefused,
  KeysRefused,
]

/** True for what is told in one sentence to whoever typed a command or started a server; anything else shows where it broke. */
export const isExpected = (cause: unknown): cause is Error => expected.some((kind) => cause instanceof kind)

/** Does what a command asks; a refusal is one sentence on the error output, and an exit code of 1. */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  // who reads may have read enough (`| head`): what is left goes nowhere, and that is no fault
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
  try {
    await work()
  } catch (cause) {
    if (!isExpected(cause)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
