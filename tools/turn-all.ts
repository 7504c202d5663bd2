// What `npm run build` leaves ready: every source that a server reads, turned.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { turned } from './turned.ts'

const root = join(import.meta.dirname, '..')
for (const file of globSync('{src,app,platform}/**/*.{ts,tsx}', { cwd: root })) turned(join(root, file))
