import { FolderInUse } from '#platform/db'
import { FileRefused } from '#platform/imports'
import { ConfigRefused } from './config.ts'

/** Why a command was not done, in one French sentence for who typed it. */
export class CommandRefused extends Error {}

/** Does what a command asks; a refusal is one sentence on the error output, and an exit code of 1. */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  // who reads may have read enough (`| head`): what is left goes nowhere, and that is no fault
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
  try {
    await work()
  } catch (cause) {
    const kinds = [CommandRefused, FileRefused, ConfigRefused, FolderInUse]
    if (!(cause instanceof Error) || !kinds.some((kind) => cause instanceof kind)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
