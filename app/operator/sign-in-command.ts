import { makeLink, readLogin } from '#people'
import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'

/**
 * Gives the address that signs one person in, once, whether Beffroi runs or not: for an operator when no letter leaves.
 * @throws CommandRefused with its sentence.
 */
export async function signInCommand(
  [typed = '', ...rest]: string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const login = readLogin(typed)
  if (!login || rest.length > 0)
    throw new CommandRefused('Cette commande s’écrit ainsi :\nnpm run -s sign-in -- COURRIEL_OU_TÉLÉPHONE')
  const config = readConfig(env)
  const { ground, close } = await openGround(config, { join: true })
  try {
    const link = await makeLink(ground.db, login, ground.clock())
    if (!link) throw new CommandRefused(`Personne n’entre avec « ${typed} » dans ce territoire.`)
    return `${config.url}/connexion/lien/${link}`
  } finally {
    await close()
  }
}
