import { parseArgs } from 'node:util'
import { findOrganisation, listOrganisations, type Organisation } from '#people'
import { createKey, isScope, listKeys, revokeKey, scopes, type Scope, type KeyId } from '#records'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { prepareTerritory } from '../territory.ts'

const USAGE = [
  'npm run -s keys -- create --name NOM [--organisation ORGANISME] [--scopes DROIT,DROIT]',
  'npm run -s keys -- list',
  'npm run -s keys -- revoke CLÉ',
].join('\n')

const text = { type: 'string' } as const
const options = { name: text, organisation: text, scopes: text } as const

type AskedKey = { verb: string; id: KeyId; name: string; organisation: string; scopes: Scope[] }

/**
 * Makes, lists and closes the keys of the learning record store, whether Beffroi runs or not. Gives the lines to print, in JSON.
 * @throws CommandRefused with its sentence.
 */
export async function keysCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const asked = readAsked(args)
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    await prepareTerritory(ground, (sentence) => console.error(sentence))
    return await answer(ground, asked)
  } finally {
    await close()
  }
}

function readAsked(args: string[]): AskedKey {
  const { values, positionals } = readArguments(args)
  const [verb = '', id = ''] = positionals
  const asked = (values.scopes ?? 'all').split(',').map((one) => one.trim())
  const unknown = asked.find((one) => !isScope(one))
  if (unknown !== undefined)
    throw new CommandRefused(`Droit inconnu : « ${unknown} ». Droits connus : ${scopes.join(', ')}.`)
  return {
    verb,
    id: asId(id),
    name: values.name ?? '',
    organisation: values.organisation ?? '',
    scopes: asked.filter(isScope),
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new CommandRefused(`Cette commande s’écrit ainsi :\n${USAGE}`, { cause })
  }
}

async function answer(ground: Ground, asked: AskedKey): Promise<string[]> {
  if (asked.verb === 'create' && asked.name) return [await create(ground, asked)]
  if (asked.verb === 'list') return (await listKeys(ground.db, null)).map((key) => JSON.stringify(key))
  if (asked.verb !== 'revoke' || !asked.id)
    throw new CommandRefused(`Cette commande s’écrit ainsi :\n${USAGE}`)
  const known = (await listKeys(ground.db, null)).some((key) => key.id === asked.id)
  if (!known || !(await revokeKey(ground.db, asked.id, null, ground.clock())))
    throw new CommandRefused('Aucune clé en service ne porte ce numéro.')
  return [JSON.stringify({ revoked: asked.id })]
}

async function create({ db, clock, site }: Ground, asked: AskedKey): Promise<string> {
  const { id: organisationId } = await organisationFor(db, asked.organisation)
  const made = await createKey(
    db,
    { organisationId, name: asked.name, scopes: asked.scopes, by: null },
    clock(),
  )
  return JSON.stringify({ key: made?.id, secret: made?.secret, endpoint: `${site.url}/xapi` })
}

/** The organisation that was named, else the one that trains, when there is only one. */
async function organisationFor(db: Ground['db'], named: string): Promise<Organisation> {
  if (named) {
    const found = await findOrganisation(db, named)
    if (found) return found
    throw new CommandRefused(`Aucun organisme ne s’appelle ainsi : « ${named} ».`)
  }
  const training = (await listOrganisations(db, { limit: 200 })).filter((one) => one.kind === 'training')
  const [only] = training
  if (only && training.length === 1) return only
  throw new CommandRefused('Dites pour quel organisme, avec --organisation NOM.')
}
