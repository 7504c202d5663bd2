import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  createKeyPair,
  readKeyPair,
  withNewKey,
  writeSecretKey,
  type CredentialKeys,
} from './credential-keys.ts'

const at = z.iso.datetime().transform((text) => new Date(text))
const fileSchema = z.strictObject({
  current: z.strictObject({ secretKeyMultibase: z.string(), createdAt: at }),
  retired: z.array(z.strictObject({ publicKey: z.string(), createdAt: at, retiredAt: at })),
})

/**
 * The signing keys of this Beffroi, created at its first start in `dir` (`keys/` of the data folder), mode 0600.
 * Read them again for each signature: a rotation may have happened since. @throws when the file is damaged.
 */
export async function loadOrCreateKeys(dir: string, now: Date): Promise<CredentialKeys> {
  const file = keyFile(dir)
  const found = await read(file)
  if (found) return found
  // Two nodes may start together: `link` lets exactly one of them name its file, and both then read that one.
  const draft = `${file}.${randomUUID()}`
  await write(draft, { current: createKeyPair(now), retired: [] })
  await link(draft, file).catch(ignoring('EEXIST'))
  await rm(draft)
  return mustRead(file)
}

/** Replaces the signing key; the former still verifies what it signed. @throws when another rotation is under way. */
export async function rotateKeys(dir: string, now: Date): Promise<CredentialKeys> {
  const file = keyFile(dir)
  const keys = withNewKey(await loadOrCreateKeys(dir, now), now)
  // A fixed name, opened as new: a second rotation at the same time fails here instead of forgetting this one.
  await write(`${file}.next`, keys)
  await rename(`${file}.next`, file)
  return mustRead(file)
}

function keyFile(dir: string): string {
  return join(dir, 'credential-keys.json')
}

async function read(file: string): Promise<CredentialKeys | undefined> {
  const text = await readFile(file, 'utf8').catch(ignoring('ENOENT'))
  if (text === undefined) return undefined
  const { current, retired } = fileSchema.parse(JSON.parse(text))
  return { current: readKeyPair(current.secretKeyMultibase, current.createdAt), retired }
}

async function mustRead(file: string): Promise<CredentialKeys> {
  const keys = await read(file)
  if (!keys) throw new Error('The file of signing keys has just disappeared')
  return keys
}

async function write(file: string, { current, retired }: CredentialKeys): Promise<void> {
  const dir = join(file, '..')
  await mkdir(dir, { recursive: true })
  await chmod(dir, 0o700)
  const { privateKey, createdAt } = current
  const content = { current: { secretKeyMultibase: writeSecretKey(privateKey), createdAt }, retired }
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function ignoring(code: string) {
  return (error: unknown): undefined => {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error
  }
}
