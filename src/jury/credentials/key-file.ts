import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createKeyPair, readKeyPair, withNewKey, writeSecretKey, type CredentialKeys } from './keys.ts'

const at = z.iso.datetime().transform((text) => new Date(text))
const fileSchema = z.strictObject({
  current: z.strictObject({ secretKeyMultibase: z.string(), createdAt: at }),
  retired: z.array(z.strictObject({ publicKey: z.string(), createdAt: at, retiredAt: at })),
})

export const KEY_FILE = 'credential-keys.json'

/** Why Beffroi does not start, or does not sign, in one French sentence for who runs it: its keys are elsewhere. */
export class KeysRefused extends Error {}

/** The signing keys kept in `dir`, or undefined where there are none. @throws when the file is damaged. */
export async function readKeys(dir: string): Promise<CredentialKeys | undefined> {
  const text = await readFile(keyFile(dir), 'utf8').catch(ignoring('ENOENT'))
  if (text === undefined) return undefined
  const { current, retired } = fileSchema.parse(JSON.parse(text))
  return { current: readKeyPair(current.secretKeyMultibase, current.createdAt), retired }
}

/**
 * Makes the first key in `dir` (`keys/` of the data folder), mode 0600, unless another node just did: then it is that one.
 * Whether the territory may have a new key is `keep-keys.ts`'s to say.
 */
export async function createKeys(dir: string, now: Date): Promise<CredentialKeys> {
  const file = keyFile(dir)
  // Two nodes may start together: `link` lets exactly one of them name its file, and both then read that one.
  const draft = `${file}.${randomUUID()}`
  await write(draft, { current: createKeyPair(now), retired: [] })
  await link(draft, file).catch(ignoring('EEXIST'))
  await rm(draft)
  return mustRead(dir)
}

/** Replaces the signing key; the former still verifies what it signed. @throws when there is none, or another rotation is under way. */
export async function rotateKeys(dir: string, now: Date): Promise<CredentialKeys> {
  const file = keyFile(dir)
  const before = await readKeys(dir)
  if (!before)
    throw new KeysRefused(
      `Il n’y a pas de clé à changer dans « ${dir} » : lancez d’abord Beffroi sur ce dossier, ou remettez-y ${KEY_FILE}.`,
    )
  const keys = withNewKey(before, now)
  // A fixed name, opened as new: a second rotation at the same time fails here instead of forgetting this one.
  await write(`${file}.next`, keys)
  await rename(`${file}.next`, file)
  return mustRead(dir)
}

function keyFile(dir: string): string {
  return join(dir, KEY_FILE)
}

async function mustRead(dir: string): Promise<CredentialKeys> {
  const keys = await readKeys(dir)
  if (!keys) throw new Error(`no ${KEY_FILE} in ${dir}`)
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
