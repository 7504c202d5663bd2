import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../shared/', import.meta.url))

/** The folder of real-looking inputs beside the repository, or undefined where it is absent. */
export const shared: string | undefined = existsSync(`${folder}data`) ? folder : undefined

/** For `test(name, { skip })`: false when the inputs are there, else the sentence that says why it was skipped. */
export const withoutShared: string | false = shared ? false : 'the folder ../shared with the inputs is absent'
