// Node reads our sources through this hook: types taken away, JSX turned into calls, and nothing else.
import { registerHooks, setSourceMapsSupport } from 'node:module'
import { fileURLToPath } from 'node:url'
import { turned } from './turned.ts'

setSourceMapsSupport(true, { nodeModules: false })

registerHooks({
  load(url, context, next) {
    if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context)
    return { format: 'module', shortCircuit: true, source: turned(fileURLToPath(url)) }
  },
})
