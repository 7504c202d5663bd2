import { readFileSync } from 'node:fs'
import { markOf } from './scorm-scripts.ts'

/** What a browser refuses to contents that run beside our pages has a stand-in, by a script before all of theirs. */
export const standInsScript = readFileSync(new URL('./stand-ins.js', import.meta.url))
export const STAND_INS = `stand-ins-${markOf(standInsScript)}.js`
